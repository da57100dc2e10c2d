package org.hangji.sample.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.EntryHistory;
import org.jspecify.annotations.Nullable;

/** Letters of 2023 (函件与通报): 27 warning letters, 7 notices of violations, 7 supervision notices sent, 6 copies received. */
final class SafetyLetters implements MadeLedger {

    private static final String SAFETY = "410500-JT-AQ";

    @Override
    public String ledger() {
        return "safety-letter";
    }

    @Override
    public List<EntryHistory> make(Draw draw) {
        List<EntryHistory> entries = new ArrayList<>();
        for (LocalDate day : draw.days(27, "2023-01-10", "2023-11-10")) {
            String firm = Draw.enterprise(draw.county(), draw.between(0, 59), draw.of("客运公司", "危货运输公司", "货运公司"));
            entries.add(letter(entries.size(), day, "WARNING_LETTER", "SENT", "动态监控违规安全警示函", firm, day.plusDays(10)));
        }
        for (LocalDate day : draw.days(7, "2023-02-01", "2023-10-31")) {
            entries.add(letter(entries.size(), day, "VIOLATION_NOTICE", "SENT", "事中事后监管违规情况通报", "各县（市、区）交通运输局", null));
        }
        for (LocalDate day : draw.days(7, "2023-02-15", "2023-11-03")) {
            String county = Draw.countyName(draw.county()) + "交通运输局";
            entries.add(
                    letter(entries.size(), day, "SUPERVISION_NOTICE", "SENT", "隐患整改督导通知", county, day.plusDays(15)));
        }
        for (LocalDate day : draw.days(6, "2023-07-24", "2023-11-01")) {
            entries.add(letter(entries.size(), day, "COPY_LETTER", "RECEIVED", "涉及交通运输安全的抄送函", "市应急局", null));
        }
        return entries;
    }

    private static EntryHistory letter(
            int number,
            LocalDate day,
            String kind,
            String direction,
            String title,
            String counterpart,
            @Nullable LocalDate replyDue) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind);
        values.put("direction", direction);
        values.put("number", "样例函〔2023〕%d号".formatted(number + 1));
        values.put("title", title);
        values.put("counterpart", counterpart);
        if (replyDue != null) {
            values.put("replyDue", replyDue.toString());
        }
        return Draw.once(SAFETY, day, number, values);
    }
}
