package org.hangji.ledger.browsing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * A row of a ledger's table as an entry, as its reader sees it.
 *
 * @param unitName the name of a unit by its code, for many rows of few units; {@code null} where the database says it
 */
record EntryRow(
        LedgerDefinition definition, Sight sight, @Nullable UnaryOperator<String> unitName)
        implements RowMapper<Entry> {

    /** Of the first field, from 1; behind the columns that every ledger has. */
    private static final int FIELDS = 14;

    EntryRow(LedgerDefinition definition, Sight sight) {
        this(definition, sight, null);
    }

    /** For whoever acts. */
    EntryRow(LedgerDefinition definition) {
        this(definition, new Sight(definition, Acting.orNull()));
    }

    /** The columns, from a row called {@code v}. */
    String columns() {
        return "v.entry, v.version, v.occurred_on, v.recorded_at, v.recorded_by, v.recorded_by_name, v.unit, v.unit_path, "
                + (unitName == null ? "organization.unit_name(v.unit)" : "null::text")
                + " as unit_name, v.withdrawn, v.reason, v.origin, v.digest"
                + definition.fields().stream()
                        .map(field -> ", v.\"" + field.column() + "\"")
                        .collect(Collectors.joining());
    }

    @Override
    public Entry mapRow(ResultSet row, int number) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        String unit = row.getString("unit");
        String unitPath = row.getString("unit_path");
        int column = FIELDS;
        for (LedgerField field : definition.fields()) {
            Object value = value(row, field, column++);
            Object seen = value == null ? null : sight.seen(field, value, unitPath);
            if (seen != null) {
                values.put(field.id(), seen);
            }
        }
        return new Entry(
                definition.id(),
                row.getLong("entry"),
                row.getInt("version"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", Long.class),
                row.getString("recorded_by_name"),
                unit,
                unitPath,
                unitName == null ? row.getString("unit_name") : unitName.apply(unit),
                row.getBoolean("withdrawn"),
                row.getString("reason"),
                row.getString("origin"),
                row.getString("digest"),
                values);
    }

    private static @Nullable Object value(ResultSet row, LedgerField field, int column) throws SQLException {
        return switch (field.type()) {
            case INTEGER, PERSON, REFERENCE -> row.getObject(column, Long.class);
            case DECIMAL -> row.getObject(column, BigDecimal.class);
            case DATE -> row.getObject(column, LocalDate.class);
            case YES_NO -> row.getObject(column, Boolean.class);
            case TIME -> row.getObject(column, LocalTime.class);
            case TEXT,
                    LONG_TEXT,
                    CHOICE,
                    ORGANIZATION,
                    DIVISION,
                    PLATE,
                    COLOURED_PLATE,
                    CREDIT_CODE,
                    STAKE,
                    POINT,
                    FILE -> row.getString(column);
        };
    }
}
