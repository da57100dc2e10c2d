package org.hangji.reader.source;

import java.util.IdentityHashMap;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The numbers that a browser prints before the points of ordered lists (网页有序列表的编号). */
final class HtmlListNumber {
    private final IdentityHashMap<Element, Integer> last = new IdentityHashMap<>();

    String next(Element point) {
        Element list = point.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "";
        }
        int before = last.getOrDefault(list, number(list.attr("start"), 1) - 1);
        int number = number(point.attr("value"), before + 1);
        last.put(list, number);
        String style = list.attr("style").toLowerCase(Locale.ROOT);
        if (style.contains("none")) {
            return "";
        }
        if (style.contains("cjk") || style.contains("chinese")) {
            return NumberFormat.print("chineseCounting", number) + "、";
        }
        String format = switch (list.attr("type")) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
        return NumberFormat.print(format, number) + ".";
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }
}
