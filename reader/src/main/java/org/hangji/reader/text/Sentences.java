package org.hangji.reader.text;

import java.util.Arrays;

/** Where sentences start: behind 。！？ and behind the end of a line. */
final class Sentences {
    private final int[] starts;
    private final int count;
    private final int length;

    private Sentences(int[] starts, int count, int length) {
        this.starts = starts;
        this.count = count;
        this.length = length;
    }

    static Sentences of(char[] text) {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length; i++) {
            if (ends(text[i])) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return new Sentences(starts, count, text.length);
    }

    private static boolean ends(char c) {
        return c == '。' || c == '\n' || c == '!' || c == '?';
    }

    int at(int index) {
        int found = Arrays.binarySearch(starts, 0, count, index);
        return found >= 0 ? found : -found - 2;
    }

    int start(int sentence) {
        return sentence < count ? starts[sentence] : length;
    }
}
