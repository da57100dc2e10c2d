package org.hangji.ledger.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;

/**
 * The statements that bring the table of one ledger to the form of its definition. Each may run again on a table that
 * stands; columns are only added. A column whose type would change stops the start.
 */
public final class TableText {

    private static final String IN_SCOPE = "unit_path <@ any ((select shared.scope())::ltree[])";
    private static final String SYSTEM = "(select shared.is_system())";

    /** The columns that every ledger has and the application fills. */
    public static final List<String> COMMON = List.of(
            "entry",
            "version",
            "occurred_on",
            "recorded_at",
            "recorded_by",
            "recorded_by_name",
            "unit",
            "unit_path",
            "withdrawn",
            "reason",
            "origin",
            "digest");

    private TableText() {}

    /** For one ledger, in order. */
    public static List<String> of(LedgerDefinition definition, String application) {
        String table = definition.table();
        List<String> statements = new ArrayList<>(List.of(create(table), columns(definition), guard(definition)));
        // What is only added to is vacuumed seldom by itself; without it the index asks the rows whether they are seen.
        statements.add("alter table " + table + " set (autovacuum_vacuum_insert_scale_factor = 0.05)");
        statements.add(superseded(table));
        statements.addAll(IndexText.of(definition));
        statements.add(known(table));
        statements.add("create or replace trigger next_version before insert on " + table
                + " for each row when (new.version > 1) execute function ledger.check_next_version()");
        statements.addAll(rights(definition, application));
        statements.addAll(PeriodGuard.of(definition, application));
        statements.addAll(FileText.of(definition));
        return List.copyOf(statements);
    }

    private static String columns(LedgerDefinition definition) {
        return "alter table " + definition.table() + " add column if not exists superseded_at timestamptz, "
                + definition.fields().stream()
                        .map(field -> "add column if not exists \"" + field.column() + "\" "
                                + field.type().columnType())
                        .collect(Collectors.joining(", "));
    }

    /** Versions that were recorded before there was this column. */
    private static String superseded(String table) {
        return """
            update %1$s v set superseded_at = later.recorded_at from %1$s later
            where later.entry = v.entry and later.version = v.version + 1 and later.version > 1
              and v.superseded_at is null""".formatted(table);
    }

    /** When a version was superseded is not for the application to say: it may fill every other column. */
    private static List<String> rights(LedgerDefinition definition, String application) {
        String table = definition.table();
        String columns = Stream.concat(
                        COMMON.stream(), definition.fields().stream().map(LedgerField::column))
                .collect(Collectors.joining("\", \"", "\"", "\""));
        return List.of(
                "alter table " + table + " enable row level security, force row level security",
                "drop policy if exists read_entry on " + table,
                "create policy read_entry on %s for select to %s using (%s or %s)"
                        .formatted(table, application, IN_SCOPE, SYSTEM),
                "drop policy if exists record_entry on " + table,
                "create policy record_entry on %s for insert to %s with check (%s and %s or %s)"
                        .formatted(table, application, IN_SCOPE, mayEnter(definition), SYSTEM),
                "revoke insert on " + table + " from " + application,
                "grant select, insert (" + columns + ") on " + table + " to " + application);
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
                where v.recorded_at <= as_of and (v.superseded_at is null or v.superseded_at > as_of) and not v.withdrawn
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
}
