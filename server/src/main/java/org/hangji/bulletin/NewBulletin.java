package org.hangji.bulletin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin to be composed (拟稿).
 *
 * @param organ who issues it, as printed
 * @param code the organ's word in the document number: 安交
 * @param day the day whose end its figures and lists show
 * @param round the round that it is about, null for none
 * @param body its lines; 【数字3】 is the figure field 3
 */
public record NewBulletin(
        String title,
        String organ,
        String code,
        LocalDate day,
        @Nullable Long round,
        String body,
        List<Figure> figures) {

    /** A figure field: its number in the body, the figure, and its period; {@code to} null for the bulletin's day. */
    public record Figure(
            int number,
            String figure,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public NewBulletin {
        figures = List.copyOf(figures);
    }
}
