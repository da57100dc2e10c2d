package org.hangji.document.pdf;

import java.util.Locale;

/** A face of GB/T 9704 with the font files that may stand for it, the best first (字体). */
enum Face {
    /** 小标宋, of the title. */
    TITLE("fzxbsjw.ttf|fzxbsk.ttf|方正小标宋简体.ttf|simsun.ttc|gbsn00lp.ttf"),
    /** 仿宋, of the text. */
    FANGSONG("fsgb2312.ttf|仿宋_gb2312.ttf|simfang.ttf|stfangso.ttf|gbsn00lp.ttf"),
    /** 楷体, of second headings. */
    KAI("ktgb2312.ttf|楷体_gb2312.ttf|simkai.ttf|stkaiti.ttf|gkai00mp.ttf"),
    /** 黑体, of first headings; also for signs that the others lack. */
    HEI("simhei.ttf|wqy-microhei.ttc|wqy-zenhei.ttc");

    private final String files;

    Face(String files) {
        this.files = files;
    }

    /** Names of font files in small letters, best first. */
    String[] files() {
        return files.split("\\|");
    }

    String family() {
        return "hangji-" + name().toLowerCase(Locale.ROOT);
    }
}
