package org.hangji.reader.date;

/** How the year of a date is given where it is not printed as a number. */
enum YearWord {
    NONE(""),
    THIS("今年"),
    THIS_TOO("本年"),
    LAST("去年"),
    LAST_TOO("上年"),
    BEFORE_LAST("前年"),
    NEXT("明年"),
    SAME("同年"),
    SAME_TOO("当年"),
    FOLLOWING("次年"),
    FOLLOWING_TOO("翌年");

    final String words;

    YearWord(String words) {
        this.words = words;
    }

    /** Whether the year counts from the day of issue, not from the date before. */
    boolean countsFromIssue() {
        return switch (this) {
            case THIS, THIS_TOO, LAST, LAST_TOO, BEFORE_LAST, NEXT -> true;
            default -> false;
        };
    }

    /** Years to add to the year of issue or of the date before. */
    int offset() {
        return switch (this) {
            case LAST, LAST_TOO -> -1;
            case BEFORE_LAST -> -2;
            case NEXT, FOLLOWING, FOLLOWING_TOO -> 1;
            default -> 0;
        };
    }
}
