package org.hangji.rectify.loop;

import java.util.List;
import java.util.function.Consumer;
import org.hangji.audit.SealedRecords;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/** The events of findings for verification: each digest recomputed from its row. */
@Component
class EventRecords implements SealedRecords {

    static final String ACT = "rectify.";
    private static final int AT_ONCE = 1000;

    private final Database database;

    EventRecords(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "整改办理记录";
    }

    @Override
    public boolean writtenBy(String act) {
        return act.startsWith(ACT);
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
            for (EventRow row : rows) {
                finding = row.finding();
                number = row.number();
                each.accept(new Recomputed(
                        "问题 " + finding + " 的第 " + number + " 条记录",
                        EventWords.of(finding, row.event()).digest()));
            }
        } while (rows.size() == AT_ONCE);
    }
}
