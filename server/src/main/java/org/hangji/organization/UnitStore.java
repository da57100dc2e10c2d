package org.hangji.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class UnitStore {

    private static final String COLUMNS =
            "select code, name, short_name, kind, parent, path, division from organization.unit ";

    private final Database database;

    UnitStore(Database database) {
        this.database = database;
    }

    List<Unit> search(String text) {
        return database.sql(
                        COLUMNS
                                + "where :text = '' or name ilike :like or code ilike :like order by nlevel(path), position, path limit 500")
                .param("text", text)
                .param(
                        "like",
                        "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .query(UnitStore::unit)
                .list();
    }

    List<Unit> all() {
        return database.sql(COLUMNS + "order by nlevel(path), position, path")
                .query(UnitStore::unit)
                .list();
    }

    /** Units below a path with the days on which they exist, in tree order. */
    List<UnitSpan> spansBelow(String path) {
        return database.sql(
                        "select code, name, short_name, kind, parent, path, division, from_day, to_day from organization.unit where path <@ ?::ltree and path <> ?::ltree order by nlevel(path), position, path")
                .params(path, path)
                .query((row, number) -> new UnitSpan(
                        unit(row, number),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    /** The last day of a unit that has ended. */
    Optional<LocalDate> lastDay(String code) {
        return database.sql("select to_day from organization.unit where code = ? and to_day is not null")
                .param(code)
                .query(LocalDate.class)
                .optional();
    }

    void end(String code, LocalDate last) {
        database.sql("update organization.unit set to_day = ? where code = ?")
                .params(last, code)
                .update();
    }

    Optional<Unit> byCode(String code) {
        return database.sql(COLUMNS + "where code = ?")
                .param(code)
                .query(UnitStore::unit)
                .optional();
    }

    Optional<Unit> byDivision(String division) {
        return database.sql(
                        COLUMNS
                                + "where division = ? and kind in ('BUREAU', 'COUNTY_BUREAU') order by nlevel(path), position limit 1")
                .param(division)
                .query(UnitStore::unit)
                .optional();
    }

    String topName() {
        return database.sql("select name from organization.unit where parent is null order by position limit 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    String nameOf(String code) {
        return database.sql("select coalesce(organization.unit_name(?), '')")
                .param(code)
                .query(String.class)
                .single();
    }

    Unit add(
            String code,
            String name,
            String shortName,
            Unit.Kind kind,
            @Nullable String parent,
            @Nullable String division) {
        String path = parent == null
                ? label(code)
                : byCode(parent)
                                .orElseThrow(
                                        () -> Refusal.invalid("parent", "exists", "上级单位 " + parent + " 不存在，请先建上级单位。"))
                                .path()
                        + "." + label(code);
        int inserted = database.sql("""
                        insert into organization.unit (code, name, short_name, kind, parent, path, division, position)
                        values (:code, :name, :short, :kind, :parent, :path::ltree, :division,
                            (select count(*) from organization.unit))
                        on conflict (code) do nothing
                        """)
                .param("code", code)
                .param("name", name)
                .param("short", shortName)
                .param("kind", kind.name())
                .param("parent", parent)
                .param("path", path)
                .param("division", division)
                .update();
        if (inserted == 0) {
            UnitRules.requireNew(code, name, division, true);
        }
        return byCode(code).orElseThrow();
    }

    /** The first day of the name that stands; the unit is kept for this transaction. */
    LocalDate namedFrom(String code) {
        return database.sql("select named_from from organization.unit where code = ? for update")
                .param(code)
                .query(LocalDate.class)
                .single();
    }

    void rename(Unit former, String name, String shortName, LocalDate formerFrom, LocalDate from) {
        database.sql("""
                        insert into organization.unit_named (unit, name, short_name, from_day, to_day)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(former.code(), former.name(), former.shortName(), formerFrom, from.minusDays(1))
                .update();
        database.sql("update organization.unit set name = ?, short_name = ?, named_from = ? where code = ?")
                .params(name, shortName, from, former.code())
                .update();
    }

    List<FormerName> formerNames(String code) {
        return database.sql(
                        "select name, from_day, to_day from organization.unit_named where unit = ? order by from_day desc")
                .param(code)
                .query((row, number) -> new FormerName(
                        row.getString("name"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    private static String label(String code) {
        return "u" + code.replace('-', '_');
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        String shortName = row.getString("short_name");
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                shortName.isEmpty() ? row.getString("name") : shortName,
                Unit.Kind.valueOf(row.getString("kind")),
                row.getString("parent"),
                row.getString("path"),
                row.getString("division"));
    }
}
