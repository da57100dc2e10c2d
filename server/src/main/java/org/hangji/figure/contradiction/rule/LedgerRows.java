package org.hangji.figure.contradiction.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The entries of one ledger as rules ask them: as {@code e}, what stands now in the units and days of an extent. */
record LedgerRows(LedgerDefinition ledger) {

    /** More contradictions of one kind at once are a fault of something else, and nobody would answer them. */
    static final int MOST = 500;

    /** What every row is asked for. */
    String columns() {
        return "e.entry, e.version, e.occurred_on, e.unit, e.unit_path::text as unit_path,"
                + " organization.unit_name(e.unit) as unit_name, " + label() + " as label";
    }

    /** By what an entry is called; where not everybody may read that, by its number. */
    String label() {
        return isOpen(ledger.subject()) ? column(ledger.subject()) + "::text" : "e.entry::text";
    }

    /** Whether everybody who sees an entry reads this field: only then may a sentence tell of it. */
    boolean isOpen(String field) {
        return ledger.field(field).map(known -> !known.privacy().limits()).orElse(true);
    }

    /** The entries; {@code as_of} is bound by {@link #bind}. */
    String from() {
        return " from " + ledger.table() + "_known(:as_of) e ";
    }

    /** The entries of the units and days of an extent. */
    String within(Extent extent) {
        return from() + "where e.occurred_on between :from and :to" + units(extent);
    }

    static String units(Extent extent) {
        return extent.everywhere() ? "" : " and e.unit in (:units)";
    }

    static StatementSpec bind(StatementSpec statement, Extent extent) {
        StatementSpec bound = statement
                .param("as_of", extent.now().instant().atOffset(ZoneOffset.UTC))
                .param("from", extent.from())
                .param("to", extent.to());
        return extent.everywhere() ? bound : bound.param("units", extent.units());
    }

    /** The column of a field, or of the day. */
    String column(String field) {
        return find(field).orElseThrow(() -> new IllegalArgumentException(ledger.id() + " has no field " + field));
    }

    boolean has(String field) {
        return find(field).isPresent();
    }

    private Optional<String> find(String field) {
        return field.equals(LedgerDefinition.OCCURRED_ON)
                ? Optional.of("e.occurred_on")
                : ledger.field(field).map(known -> "e.\"" + known.column() + "\"");
    }

    /** What people call a field. */
    String name(String field) {
        return field.equals(LedgerDefinition.OCCURRED_ON)
                ? ledger.day()
                : ledger.field(field).map(LedgerField::name).orElse(field);
    }

    String unit(String field) {
        return ledger.field(field).map(LedgerField::unit).orElse("");
    }

    FoundRow row(ResultSet row, String value) throws SQLException {
        long entry = row.getLong("entry");
        String label = row.getString("label");
        return new FoundRow(
                ledger.name(),
                label == null ? Long.toString(entry) : label,
                row.getObject("occurred_on", LocalDate.class),
                row.getString("unit_path"),
                row.getString("unit_name"),
                value,
                "/ledgers/" + ledger.id() + "/entries/" + entry,
                row.getInt("version"));
    }

    static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString("unit"), row.getString("unit_path"), row.getString("unit_name"));
    }

    /** What a rule over single entries found; where it stopped early only the days that it came through are complete. */
    Checked checked(String prefix, Extent extent, List<Found> found) {
        LocalDate last = found.size() < MOST ? null : found.getLast().day();
        return new Checked(
                prefix, extent.units(), extent.from(), last == null ? extent.to() : last.minusDays(1), found);
    }
}
