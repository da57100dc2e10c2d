package org.hangji.bulletin.composing;

import java.time.LocalDate;

/** Days in the words of official documents: 2026年9月12日, without leading zeros. */
public final class Days {

    private Days() {}

    public static String words(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
