package org.hangji.bulletin.checking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a draft found (发布前核对).
 *
 * @param field key of the figure field that it is about, null where it is about the text
 */
public record DraftCheck(
        Kind kind, Weight weight, String sentence, @Nullable String field) {

    /** What was looked at. */
    public enum Kind {
        /** 前后矛盾 */
        CONTRADICTION,
        /** 记录之间有矛盾 */
        RECORDS,
        /** 手填，没有记录 */
        TYPED,
        /** 没有一行记录 */
        WITHOUT_ROWS,
        /** 数字没有填上 */
        UNFILLED,
        /** 个人信息 */
        PERSONAL_DATA,
        /** 问题没有写状态 */
        WITHOUT_STATE,
        /** 相符 */
        HOLDS
    }

    /** How heavy it weighs. */
    public enum Weight {
        /** It must be mended before the draft can be submitted. */
        BLOCKS,
        /** It must be explained when the draft is submitted. */
        EXPLAIN,
        /** It is shown to whoever signs. */
        MARK,
        /** All is well. */
        FINE
    }

    /** Those of a weight. */
    public static List<DraftCheck> of(List<DraftCheck> checks, Weight weight) {
        return checks.stream().filter(check -> check.weight() == weight).toList();
    }
}
