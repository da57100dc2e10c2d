package org.hangji.reader.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Line ends that only break a paragraph at a page's width (硬换行), as text copied out of a PDF has them. Such a text has no
 * line wider than the page, and many that fill it in the middle of a sentence. Of a line end of two characters, CR LF, only
 * the second is looked at.
 */
final class HardWraps {
    private static final int NARROWEST = 36;
    private static final int WIDEST = 120;
    private static final int RAGGED = 5;
    private static final int FEWEST_FULL = 4;
    private static final String STOPS = "。！？；：!?;:";
    private static final Pattern BEGINS = Pattern.compile(
            "[\\s\u3000\u00A0].*|[一二三四五六七八九十]{1,3}[、是].*|[(（].{1,3}[)）].*|\\d{1,2}[.．、](?!\\d).*|[①-⑳•■◆●].*|第[一二三四五六七八九十]{1,3}[,，].*"
                    + "|(反馈)?问题.{1,2}[:：].*|[\\p{IsHan}]{2,8}[:：].*",
            Pattern.DOTALL);

    /** Indexes of the characters that are left out, in order. */
    private final int[] dropped;

    private HardWraps(int[] dropped) {
        this.dropped = dropped;
    }

    static HardWraps of(String text) {
        int width = pageWidth(text);
        if (width == 0 && text.indexOf('\r') < 0) {
            return new HardWraps(new int[0]);
        }
        int[] found = new int[16];
        int count = 0;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = lineEnd(text, start);
            int next = end + 1;
            boolean wrapped = width > 0
                    && width(text, start, end, width) > width - RAGGED
                    && next < text.length()
                    && goesOn(text.substring(next, Math.min(lineEnd(text, next), next + 20)));
            boolean pair = end > start && end < text.length() && text.charAt(end - 1) == '\r';
            int first = wrapped ? Math.max(start, bare(text, start, end)) : pair ? end - 1 : end;
            int last = wrapped ? end : end - 1;
            for (int i = first; i <= last; i++) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = i;
            }
        }
        return new HardWraps(Arrays.copyOf(found, count));
    }

    private static boolean goesOn(String next) {
        return !next.isBlank() && !BEGINS.matcher(next).matches();
    }

    /** The width of the page in narrow characters; 0 where the text is not broken at one. */
    private static int pageWidth(String text) {
        int widest = 0;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = lineEnd(text, start);
            widest = Math.max(widest, width(text, start, end, WIDEST));
            if (widest > WIDEST) {
                return 0;
            }
        }
        int lines = 0;
        int full = 0;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = lineEnd(text, start);
            int last = bare(text, start, end) - 1;
            if (last >= start) {
                lines++;
                boolean wide = width(text, start, end, widest) > widest - RAGGED;
                full += wide && STOPS.indexOf(text.charAt(last)) < 0 ? 1 : 0;
            }
        }
        return widest >= NARROWEST && full >= FEWEST_FULL && full * 4 >= lines ? widest : 0;
    }

    /** Counted up to just beyond {@code most}. */
    private static int width(String text, int start, int end, int most) {
        int width = 0;
        for (int i = start; i < end && width <= most; i++) {
            width += text.charAt(i) > 0x2E7F || "“”‘’—…·".indexOf(text.charAt(i)) >= 0 ? 2 : 1;
        }
        return width;
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** Index behind the last character of the line that is no blank. */
    private static int bare(String text, int start, int end) {
        int i = end;
        while (i > start && text.charAt(i - 1) <= ' ') {
            i--;
        }
        return i;
    }

    String joined(String text) {
        if (dropped.length == 0) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        int from = 0;
        for (int index : dropped) {
            joined.append(text, from, index);
            from = index + 1;
        }
        return joined.append(text, from, text.length()).toString();
    }

    /** The index in the text as printed of an index in the joined text. */
    int printed(int index) {
        int low = 0;
        int high = dropped.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dropped[middle] - middle <= index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return index + low;
    }
}
