package org.hangji.figure.definition;

/** How a figure comes about (算法): from rows, or from other figures, each in one version of its definition. */
public sealed interface Formula permits Source, Formula.Rate, Formula.Change {

    /**
     * A version of a figure, written {@code hazards-open@2}: later versions of that figure do not move what was made of
     * it.
     */
    record Part(String id, int version) {

        /** Reads {@code id@version}; version 0 where it is left out, which the saving fills in. */
        public static Part parse(String text) {
            int at = text.indexOf('@');
            return at < 0
                    ? new Part(text, 0)
                    : new Part(text.substring(0, at), Integer.parseInt(text.substring(at + 1)));
        }

        @Override
        public String toString() {
            return version == 0 ? id : id + "@" + version;
        }
    }

    /**
     * One figure divided by another (比率).
     *
     * @param of numerator (分子)
     * @param over denominator (分母)
     * @param times 1, 100 for per cent, 1000, 10000
     */
    record Rate(Part of, Part over, int times) implements Formula {}

    /** How a figure changed against another period (与另一时段比). */
    record Change(Part of, Against against, In in) implements Formula {}

    /** Against which period. */
    enum Against {
        /** 上一期: as many months or days before. */
        PREVIOUS,
        /** 上年同期 */
        LAST_YEAR
    }

    /** In what the change is told. */
    enum In {
        /** 增减数 */
        DIFFERENCE,
        /** 增减百分比 */
        PERCENT
    }
}
