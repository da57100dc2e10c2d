package org.hangji.ledger.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.NewDuty;
import org.hangji.ledger.ReportedTotal;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.Rhythm;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;

/** What a reporting duty must fulfil when it is defined. */
final class DutyRules {

    private DutyRules() {}

    /** The ledger's name with the word of the rhythm, {@code 治超案件月报}. */
    static NewDuty named(NewDuty duty, LedgerDefinition ledger) {
        return new NewDuty(
                duty.ledger(),
                ledger.name() + duty.rhythm().word(),
                duty.rhythm(),
                duty.own(),
                duty.dueDays(),
                duty.below(),
                duty.kinds(),
                duty.reviews(),
                duty.from(),
                duty.totals());
    }

    static void require(NewDuty duty, LedgerDefinition ledger, Definitions definitions) {
        List<FieldError> errors = new ArrayList<>();
        if (duty.name().length() > 60) {
            errors.add(new FieldError("name", "length", "名称最多 60 个字。"));
        }
        if (duty.dueDays() < 0 || duty.dueDays() > 60) {
            errors.add(new FieldError("dueDays", "range", "期满后第几个工作日截止：填 0 到 60。"));
        }
        if (duty.reviews() < 1 || duty.reviews() > 3) {
            errors.add(new FieldError("reviews", "range", "审核级数：填 1 到 3，每一级由不同的人审。"));
        }
        if (duty.kinds().isEmpty()) {
            errors.add(new FieldError("kinds", "required", "请选由哪一类单位报。"));
        }
        errors.addAll(own(duty));
        for (ReportedTotal total : duty.totals()) {
            errors.addAll(total(total, ledger, definitions));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static List<FieldError> own(NewDuty duty) {
        if (duty.rhythm() != Rhythm.OWN) {
            return duty.own().isEmpty() ? List.of() : List.of(new FieldError("own", "unused", "只有专项报表才列出自己的时段。"));
        }
        if (duty.own().isEmpty()) {
            return List.of(new FieldError("own", "required", "请列出专项的各个时段，一行一个：起始日 截止日 名称。"));
        }
        List<ReportingPeriod> sorted = duty.own().stream()
                .sorted(Comparator.comparing(ReportingPeriod::first))
                .toList();
        for (int index = 1; index < sorted.size(); index++) {
            if (!sorted.get(index).first().isAfter(sorted.get(index - 1).last())) {
                return List.of(new FieldError(
                        "own",
                        "overlap",
                        "“%s”和“%s”的日期重叠，请改其中一个。"
                                .formatted(
                                        sorted.get(index - 1).name(),
                                        sorted.get(index).name())));
            }
        }
        return List.of();
    }

    private static List<FieldError> total(ReportedTotal total, LedgerDefinition ledger, Definitions definitions) {
        List<FieldError> errors = new ArrayList<>();
        if (ledger.field(total.field())
                .map(LedgerField::type)
                .filter(FieldType::isNumber)
                .isEmpty()) {
            errors.add(new FieldError("totals", "number", "“%s”里没有数字字段“%s”。".formatted(ledger.name(), total.field())));
        }
        LedgerDefinition source = definitions.require(total.source());
        if (source.id().equals(ledger.id())) {
            errors.add(new FieldError("totals", "source", "明细台账不能就是报表自己的台账，请另选一本。"));
        }
        if (!total.measure().isEmpty()
                && source.field(total.measure())
                        .map(LedgerField::type)
                        .filter(FieldType::isNumber)
                        .isEmpty()) {
            errors.add(
                    new FieldError("totals", "number", "“%s”里没有数字字段“%s”。".formatted(source.name(), total.measure())));
        }
        return errors;
    }
}
