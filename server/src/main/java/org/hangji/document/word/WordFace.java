package org.hangji.document.word;

/**
 * A face as Word knows it (字体).
 *
 * <p>A computer without the standard's face takes the one named after it, which every Windows has.
 */
enum WordFace {
    TITLE("方正小标宋简体", "宋体"),
    FANGSONG("仿宋_GB2312", "仿宋"),
    KAI("楷体_GB2312", "楷体"),
    HEI("黑体", "SimHei"),
    SONG("宋体", "SimSun");

    /** Latin letters and digits. */
    static final String LATIN = "Times New Roman";

    private final String face;
    private final String otherwise;

    WordFace(String face, String otherwise) {
        this.face = face;
        this.otherwise = otherwise;
    }

    String face() {
        return face;
    }

    String otherwise() {
        return otherwise;
    }
}
