package org.hangji.reader.figure;

/**
 * A measure word.
 *
 * @param word as printed, half width
 * @param use with which numerals it counts
 * @param notBefore characters that must not follow it, since they make another word of it
 */
record UnitWord(String word, Use use, String notBefore) {
    enum Use {
        COUNT,
        ARABIC,
        MEASURE,
        TIME
    }
}
