package org.hangji.audit.verification;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.hangji.audit.sealing.JournalLine;
import org.hangji.shared.AsOf;

/** Differences in words: the first fifty, and how many more there are. */
final class Differences {

    private static final int MOST = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final List<String> first = new ArrayList<>();
    private long all;

    void add(String difference) {
        all++;
        if (first.size() < MOST) {
            first.add(difference);
        }
    }

    List<String> list() {
        List<String> list = new ArrayList<>(first);
        if (all > first.size()) {
            list.add("还有 " + (all - first.size()) + " 处不同，没有一一列出。");
        }
        return list;
    }

    /** A line so that a person finds it. */
    static String describe(JournalLine line) {
        return "第 " + line.seq() + " 行（" + TIME.format(line.recordedAt().atZone(AsOf.ZONE)) + "，" + line.personName()
                + "，" + line.act() + "，" + line.subjectType() + " " + line.subjectId() + "）";
    }
}
