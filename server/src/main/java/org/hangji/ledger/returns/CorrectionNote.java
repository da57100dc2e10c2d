package org.hangji.ledger.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.ledger.Amendment;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.UnitReturn;
import org.hangji.shared.AsOf;

/** The correction note of an amendment (更正说明), which writes itself from its record. */
final class CorrectionNote {

    private CorrectionNote() {}

    /**
     * Its paragraphs.
     *
     * @param subject what the entry is called by
     * @param before what the return came to before
     * @param after what it came to afterwards
     */
    static List<String> of(
            Amendment amendment,
            UnitReturn of,
            String dutyName,
            LedgerDefinition ledger,
            String subject,
            Holdings.Sums before,
            Holdings.Sums after) {
        Amendment.Decision decision = amendment.decision();
        if (decision == null || !decision.agreed()) {
            return List.of();
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("%s%s%s已经锁定。经%s于%s申请、%s于%s同意，更正如下："
                .formatted(
                        of.unitName(),
                        of.period().name(),
                        dutyName,
                        amendment.asked().name(),
                        day(amendment.asked().at()),
                        decision.by().name(),
                        day(decision.by().at())));
        paragraphs.add(changes(amendment, ledger, subject, decision));
        paragraphs.add("更正原因：" + amendment.why() + (amendment.why().endsWith("。") ? "" : "。"));
        paragraphs.add(totals(ledger, before, after));
        paragraphs.add("更正前后的内容都留存，可以按日期查看。此前已经发布的通报和报送的材料仍是当时的数，不作改动；引用这份报表时以更正后的为准。");
        return paragraphs;
    }

    private static String changes(
            Amendment amendment, LedgerDefinition ledger, String subject, Amendment.Decision decision) {
        String what = "“%s”记录%d（%s）".formatted(ledger.name(), decision.entry(), subject);
        return switch (amendment.kind()) {
            case ADD -> "补登" + what + "。";
            case WITHDRAW -> "撤销" + what + "。";
            case CORRECT -> {
                List<String> cells = amendment.cells().stream()
                        .map(cell -> "“%s”由%s更正为%s".formatted(cell.name(), said(cell.from()), said(cell.to())))
                        .toList();
                yield what + "，" + String.join("，", cells) + "。";
            }
        };
    }

    private static String totals(LedgerDefinition ledger, Holdings.Sums before, Holdings.Sums after) {
        StringBuilder text = new StringBuilder("更正前本期共%d条，更正后共%d条".formatted(before.entries(), after.entries()));
        for (LedgerField field : ledger.fields()) {
            BigDecimal old = before.byField().get(field.id());
            BigDecimal now = after.byField().get(field.id());
            if (old != null && now != null && old.compareTo(now) != 0) {
                text.append("；“%s”合计由%s%s变为%s%s"
                        .formatted(field.name(), plain(old), field.unit(), plain(now), field.unit()));
            }
        }
        return text.append("。").toString();
    }

    private static String said(String value) {
        return value.isEmpty() ? "空" : value;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String day(Instant instant) {
        LocalDate day = new AsOf(instant).day();
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
