package org.hangji.ledger.definition;

import java.util.ArrayList;
import java.util.List;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;

/**
 * Whether a definition may follow another (只增不减): fields and choices are added, renamed and retired; what has been
 * recorded stays readable. Each refusal says the way that is open.
 */
final class Additive {

    private Additive() {}

    static List<DefinitionFault> faults(LedgerDefinition before, LedgerDefinition after) {
        List<DefinitionFault> faults = new ArrayList<>();
        for (LedgerField old : before.fields()) {
            after.field(old.id())
                    .ifPresentOrElse(
                            field -> field(old, field, faults),
                            () -> faults.add(new DefinitionFault(
                                    0, old.id(), "id", "字段“" + old.name() + "”已经有过，不能删去：请把它停用，以前的记录照样看得到。")));
        }
        return faults;
    }

    private static void field(LedgerField old, LedgerField field, List<DefinitionFault> faults) {
        if (old.type() != field.type()) {
            faults.add(new DefinitionFault(
                    0,
                    field.id(),
                    "type",
                    "字段“%s”的类型不能从“%s”改成“%s”：请停用它，另加一个新字段。"
                            .formatted(
                                    old.name(), old.type().word(), field.type().word())));
        }
        if (old.reference() != null && !old.reference().equals(field.reference())) {
            faults.add(
                    new DefinitionFault(0, field.id(), "reference", "字段“" + old.name() + "”不能改成关联别的台账：请停用它，另加一个新字段。"));
        }
        if (!old.unit().equals(field.unit())) {
            faults.add(new DefinitionFault(
                    0,
                    field.id(),
                    "unit",
                    "字段“%s”的计量单位不能从“%s”改成“%s”：以前的数会变成别的意思。请停用它，另加一个新字段。"
                            .formatted(old.name(), old.unit(), field.unit())));
        }
        if (old.computed() != field.computed()) {
            faults.add(new DefinitionFault(
                    0, field.id(), "formula", "字段“" + old.name() + "”不能在手填和公式之间改：以前的数会变成别的意思。请停用它，另加一个新字段。"));
        }
        if (old.personal() && !field.personal()) {
            faults.add(new DefinitionFault(0, field.id(), "personal", "字段“" + old.name() + "”登记过个人信息，不能改成公开的。"));
        }
        for (LedgerField.Choice choice : old.choices()) {
            if (field.choices().stream().noneMatch(each -> each.code().equals(choice.code()))) {
                faults.add(new DefinitionFault(
                        0,
                        field.id(),
                        "choices",
                        "字段“%s”的选项“%s”已经用过，不能删去：请把它停用。".formatted(old.name(), choice.word())));
            }
        }
    }
}
