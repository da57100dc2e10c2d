package org.hangji.figure.definition;

import java.math.BigDecimal;
import java.util.List;

/** What a row must be to count (计入条件). Fields are ids of the ledger's definition, never column names from outside. */
public sealed interface Condition {

    /** The field of the ledger's definition. */
    String field();

    /** The field is one of these values: a choice, a text, true or false. */
    record OneOf(String field, List<String> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** The number in the field is at least this. */
    record AtLeast(String field, BigDecimal least) implements Condition {}

    /** The number in the field is at most this; with {@link AtLeast} on the same field it lies between. */
    record AtMost(String field, BigDecimal most) implements Condition {}

    /** The field is given, or is not given. */
    record Given(String field, boolean given) implements Condition {}

    /** The day in the field is given and lies not after {@code to}. */
    record Until(String field) implements Condition {}

    /** The day in the field is not given, or lies after {@code to}. */
    record NotUntil(String field) implements Condition {}
}
