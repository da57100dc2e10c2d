package org.hangji.rectify.loop;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hangji.audit.SealedRecords;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of findings for verification: each digest recomputed from its row. */
@Component
class EventRecords implements SealedRecords {

    static final String ACT = "rectify.";
    private static final int AT_ONCE = 1000;

    private final Database database;
    private final FindingStore findings;

    EventRecords(Database database, FindingStore findings) {
        this.database = database;
        this.findings = findings;
    }

    @Override
    public String name() {
        return "整改办理记录";
    }

    @Override
    public boolean writtenBy(String act) {
        return act.startsWith(ACT) && !act.endsWith("Round");
    }

    @Override
    public void forEach(Consumer<Recomputed> each) {
        long finding = 0;
        int number = 0;
        List<EventRow> rows;
        do {
            rows = database.sql(EventRow.COLUMNS
                            + "where (e.finding, e.number) > (?, ?) order by e.finding, e.number limit ?")
                    .params(finding, number, AT_ONCE)
                    .query(EventRow::of)
                    .list();
            Map<Long, FindingStore.Written> written = findings.byIds(rows.stream()
                    .filter(row -> row.written() != null)
                    .map(EventRow::finding)
                    .toList());
            for (EventRow row : rows) {
                finding = row.finding();
                number = row.number();
                each.accept(recomputed(row, written.get(finding)));
            }
        } while (rows.size() == AT_ONCE);
    }

    /** A registration is recomputed with what stands in its finding now. */
    private static Recomputed recomputed(EventRow row, FindingStore.@Nullable Written written) {
        EventWords words = EventWords.of(row.finding(), row.event());
        String label = "问题 " + row.finding() + " 的第 " + row.number() + " 条记录";
        return row.written() == null || written == null
                ? new Recomputed(label, words.digest())
                : new Recomputed(
                        label + "（登记：标题、正文、来源和日期）",
                        words.boundTo(written.digest()).digest());
    }
}
