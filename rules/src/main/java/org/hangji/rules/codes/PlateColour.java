package org.hangji.rules.codes;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Colours of number plates (号牌颜色) with the codes of JT/T 808 and 809: only plate and colour together name a vehicle. */
public enum PlateColour {
    BLUE("蓝", 1),
    YELLOW("黄", 2),
    BLACK("黑", 3),
    WHITE("白", 4),
    OTHER("其他", 9),
    FARM_YELLOW("农黄", 91),
    FARM_GREEN("农绿", 92),
    YELLOW_GREEN("黄绿", 93),
    GRADIENT_GREEN("渐变绿", 94);

    private final String word;
    private final int code;

    PlateColour(String word, int code) {
        this.word = word;
        this.code = code;
    }

    public String word() {
        return word;
    }

    public int code() {
        return code;
    }

    /** All words, for a hint. */
    public static String words() {
        return Arrays.stream(values()).map(PlateColour::word).collect(Collectors.joining("、"));
    }

    /** Reads a colour by its word, with or without 色, or by its code. */
    public static Optional<PlateColour> of(String text) {
        String bare = text.strip().replaceAll("(?<=.)色?牌?$", "");
        return Arrays.stream(values())
                .filter(colour -> colour.word.equals(bare)
                        || Integer.toString(colour.code).equals(bare))
                .findFirst();
    }
}
