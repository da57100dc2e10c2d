package org.hangji.bulletin.composing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin is made of (通报内容). The body is plain lines: a line that begins with 一、 or （一） is a heading,
 * 【数字3】 is the figure field 3, a line 【问题清单：全部】, 【问题清单：已整改】 or 【问题清单：未完成】 is a list of findings,
 * a line that begins with 联系方式 or 监督电话 may hold a telephone number.
 *
 * @param organ who issues it, as printed
 * @param code the organ's word in the document number: 安交
 * @param day the day whose end its figures and lists show
 * @param round the round that its lists of findings show
 */
public record Content(
        String title,
        String organ,
        String code,
        LocalDate day,
        @Nullable Long round,
        String body,
        List<Field> fields) {

    public Content {
        fields = List.copyOf(fields);
    }

    /**
     * A figure field (数字项). It takes its value from the figure, or is typed by hand and says so.
     *
     * @param number the number by which the body names it
     * @param figure id of the figure; null where the value is typed by hand
     * @param scope code of the unit, null for the top of the writer's scope
     * @param typed the value typed by hand
     * @param unit the unit printed behind the value, null for the figure's own
     */
    public record Field(
            int number,
            @Nullable String figure,
            @Nullable String scope,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String typed,
            @Nullable String unit) {}

    /** The number for the next field. */
    int nextField() {
        return fields.stream().mapToInt(Field::number).max().orElse(0) + 1;
    }
}
