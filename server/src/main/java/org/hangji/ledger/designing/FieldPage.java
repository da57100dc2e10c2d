package org.hangji.ledger.designing;

import java.util.List;
import org.hangji.ledger.FieldType;
import org.hangji.page.Choice;
import org.hangji.page.Form;

/**
 * The form of one field; without a type, the list of types to choose from.
 *
 * @param field its id, {@code new} for one that is added
 * @param fixed whether its type and unit can no longer be changed
 * @param ledgers whose entries it may name
 * @param dates fields that a date may not precede
 * @param numbers fields that a number may not exceed
 */
record FieldPage(
        Design design,
        String field,
        boolean fixed,
        Form form,
        List<Choice> ledgers,
        List<Choice> dates,
        List<Choice> numbers) {

    /** In the order in which they are offered. */
    static final List<FieldType> OFFERED = List.of(
            FieldType.TEXT,
            FieldType.LONG_TEXT,
            FieldType.INTEGER,
            FieldType.DECIMAL,
            FieldType.DATE,
            FieldType.TIME,
            FieldType.YES_NO,
            FieldType.CHOICE,
            FieldType.ORGANIZATION,
            FieldType.DIVISION,
            FieldType.PERSON,
            FieldType.COLOURED_PLATE,
            FieldType.CREDIT_CODE,
            FieldType.STAKE,
            FieldType.POINT,
            FieldType.FILE,
            FieldType.REFERENCE);

    String base() {
        return "/designing/" + design.id();
    }

    boolean is(FieldType... types) {
        for (FieldType type : types) {
            if (type.word().equals(form.value("type"))) {
                return true;
            }
        }
        return false;
    }

    /** A type must have been chosen before anything else is asked. */
    boolean choosing() {
        return OFFERED.stream().noneMatch(type -> is(type)) && !is(FieldType.PLATE);
    }
}
