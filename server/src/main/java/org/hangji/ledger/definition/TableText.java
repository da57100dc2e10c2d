package org.hangji.ledger.definition;

import java.util.List;
import java.util.stream.Collectors;
import org.hangji.ledger.LedgerDefinition;

/**
 * The statements that bring the table of one ledger to the form of its definition. Each may run again on a table that
 * stands; columns are only added. A column whose type would change stops the start.
 */
public final class TableText {

    private static final String IN_SCOPE = "unit_path <@ any ((select shared.scope())::ltree[])";
    private static final String SYSTEM = "(select shared.is_system())";

    private TableText() {}

    /** For all ledgers, in order. */
    public static List<String> all(String application) {
        return new Definitions()
                .all().stream()
                        .flatMap(definition -> of(definition, application).stream())
                        .toList();
    }

    static List<String> of(LedgerDefinition definition, String application) {
        String table = definition.table();
        return List.of(
                create(table),
                "alter table " + table + " "
                        + definition.fields().stream()
                                .map(field -> "add column if not exists \"" + field.column() + "\" "
                                        + field.type().columnType())
                                .collect(Collectors.joining(", ")),
                guard(definition),
                "create index if not exists %s_day on %s (occurred_on, entry)".formatted(bare(table), table),
                "create index if not exists %s_path on %s using gist (unit_path)".formatted(bare(table), table),
                "create index if not exists %s_changed on %s (entry, version, recorded_at) where version > 1"
                        .formatted(bare(table), table),
                known(table),
                "create or replace trigger next_version before insert on " + table
                        + " for each row when (new.version > 1) execute function ledger.check_next_version()",
                "alter table " + table + " enable row level security, force row level security",
                "drop policy if exists read_entry on " + table,
                "create policy read_entry on %s for select to %s using (%s or %s)"
                        .formatted(table, application, IN_SCOPE, SYSTEM),
                "drop policy if exists record_entry on " + table,
                "create policy record_entry on %s for insert to %s with check (%s and %s or %s)"
                        .formatted(table, application, IN_SCOPE, mayEnter(definition), SYSTEM),
                "grant select, insert on " + table + " to " + application);
    }

    private static String create(String table) {
        return """
            create table if not exists %s (
                entry            bigint      not null,
                version          int         not null check (version > 0),
                occurred_on      date        not null,
                recorded_at      timestamptz not null,
                recorded_by      bigint,
                recorded_by_name text        not null,
                unit             text        not null references organization.unit (code),
                unit_path        ltree       not null,
                withdrawn        boolean     not null default false,
                reason           text        not null default '',
                origin           text        not null,
                digest           text        not null,
                primary key (entry, version),
                constraint reason_of_change check (version = 1 or reason <> ''),
                constraint first_stands check (version > 1 or not withdrawn)
            )""".formatted(table);
    }

    private static String known(String table) {
        return """
            create or replace function %1$s_known(as_of timestamptz) returns setof %1$s language sql stable as $body$
                select v.* from %1$s v
                where v.recorded_at <= as_of and not v.withdrawn
                  and not exists (select from %1$s later where later.entry = v.entry and later.version > 1
                                  and later.version > v.version and later.recorded_at <= as_of)
            $body$""".formatted(table);
    }

    private static String guard(LedgerDefinition definition) {
        String wanted = definition.fields().stream()
                .map(field -> "('" + field.column() + "', '" + field.type().columnType() + "')")
                .collect(Collectors.joining(", "));
        return """
            do $body$
            declare fault text;
            begin
                select string_agg(w.name || ' is ' || format_type(a.atttypid, a.atttypmod) || ' and should be ' || w.type, ', ')
                into fault
                from (values %s) w (name, type)
                join pg_attribute a on a.attrelid = '%s'::regclass and a.attname = w.name
                where a.atttypid <> w.type::regtype;
                if fault is not null then
                    raise exception 'ledger %s: %%; a definition may only be added to', fault;
                end if;
            end $body$""".formatted(wanted, definition.table(), definition.id());
    }

    private static String mayEnter(LedgerDefinition definition) {
        return definition.entryBy().stream()
                .map(role -> "'" + role + "'")
                .sorted()
                .collect(Collectors.joining(", ", "(select shared.roles()) && array[", "]"));
    }

    private static String bare(String table) {
        return table.substring(table.indexOf('.') + 1);
    }
}
