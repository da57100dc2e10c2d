package org.hangji.figure.compare;

import java.util.List;
import java.util.Optional;

/** Finds which one thing a sentence speaks of (对象), among the names that the records hold. */
final class ObjectName {

    private static final String PLACES = "省市县区镇乡";

    private ObjectName() {}

    /**
     * The name of the thing that the sentence names, the longest where one name holds another; of several things the
     * one named last in front of the number.
     *
     * @param before the sentence in front of the number
     */
    static Optional<String> in(String before, List<String> names) {
        String best = null;
        int bestEnd = 0;
        int bestLength = 0;
        for (String name : names) {
            for (String form : List.of(name, bare(name), stem(bare(name)))) {
                int at = form.length() < 2 ? -1 : before.lastIndexOf(form);
                int end = at + form.length();
                if (at >= 0 && (end > bestEnd || end == bestEnd && form.length() > bestLength)) {
                    best = name;
                    bestEnd = end;
                    bestLength = form.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The name without the places in front of it: 孙村桥 of 豆公镇孙村桥. */
    private static String bare(String name) {
        for (int i = name.length() - 3; i > 0; i--) {
            if (PLACES.indexOf(name.charAt(i)) >= 0) {
                return name.substring(i + 1);
            }
        }
        return name;
    }

    /** The name without its kind: 飞龙 of 飞龙桥. */
    private static String stem(String name) {
        return name.length() > 2 && name.endsWith("桥") ? name.substring(0, name.length() - 1) : name;
    }
}
