package org.hangji.ledger.designing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Set<String> COMPUTED_WITH = Set.of("integer", "decimal", "text", "choice", "date", "yes-no");

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

    /** Whether a formula can fill it in; one that is published stays as it is. */
    boolean computable() {
        return is(FieldType.INTEGER, FieldType.DECIMAL, FieldType.TEXT, FieldType.DATE, FieldType.YES_NO)
                && (!fixed || !form.value("formula").isEmpty());
    }

    /** Fields that a formula may name. */
    String operands() {
        return design.fields().stream()
                .filter(each -> !Design.text(each, "id").equals(field)
                        && COMPUTED_WITH.contains(Design.text(each, "type"))
                        && !Design.text(each, "retired").equals("true"))
                .map(each -> "[" + Design.text(each, "name") + "]")
                .collect(Collectors.joining(" "));
    }

    /** A type must have been chosen before anything else is asked. */
    boolean choosing() {
        return OFFERED.stream().noneMatch(type -> is(type)) && !is(FieldType.PLATE);
    }
}
