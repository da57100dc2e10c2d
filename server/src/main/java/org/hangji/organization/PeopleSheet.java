package org.hangji.organization;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.page.ExportedList;
import org.hangji.page.SheetColumn;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;

/** People in sight as a sheet. */
record PeopleSheet(Organizations organizations, Journal journal, String text, String unit) implements ExportedList {

    @Override
    public String name() {
        return "人员";
    }

    @Override
    public List<SheetColumn> columns() {
        return List.of(
                new SheetColumn("姓名", 18),
                new SheetColumn("单位代码", 14),
                new SheetColumn("单位", 36),
                new SheetColumn("职务", 18),
                new SheetColumn("在职"));
    }

    @Override
    public long rows() {
        return organizations.people(text, unit, new Paging(0, 1)).total();
    }

    @Override
    public void note(long rows) {
        journal.write(
                Act.done("organization.export", "unit", unit, Map.of("filter", text, "rows", Long.toString(rows))));
    }

    @Override
    public void each(Consumer<List<? extends @Nullable Object>> reader) {
        for (int page = 0; ; page++) {
            List<Person> part = organizations
                    .people(text, unit, new Paging(page, Paging.MAX_SIZE))
                    .items();
            part.forEach(person -> reader.accept(List.of(
                    person.name(), person.unit(), person.unitName(), person.post(), person.active() ? "是" : "否")));
            if (part.size() < Paging.MAX_SIZE) {
                return;
            }
        }
    }
}
