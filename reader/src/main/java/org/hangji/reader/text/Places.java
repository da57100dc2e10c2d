package org.hangji.reader.text;

import org.jspecify.annotations.Nullable;

/** From indexes of a string to code points: the same number where the text holds no surrogate pair. */
final class Places {
    private final int @Nullable [] pairsBefore;

    private Places(int @Nullable [] pairsBefore) {
        this.pairsBefore = pairsBefore;
    }

    static Places of(String text) {
        int length = text.length();
        if (text.codePointCount(0, length) == length) {
            return new Places(null);
        }
        int[] pairs = new int[length + 1];
        for (int i = 0; i < length; i++) {
            boolean pair =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            pairs[i + 1] = pairs[i] + (pair ? 1 : 0);
        }
        return new Places(pairs);
    }

    int codePoint(int index) {
        return pairsBefore == null ? index : index - pairsBefore[index];
    }
}
