package org.hangji.ledger.browsing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.EntryPart;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.LedgerTotals;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Entries of one ledger as they were known at a time. */
@Repository
public class Entries {

    /** While somebody types, so many entries are looked through and no more. */
    private static final int LOOKED_AT = 20_000;

    private final Database database;
    private final Organizations organizations;

    Entries(Database database, Organizations organizations) {
        this.database = database;
        this.organizations = organizations;
    }

    /** A page of entries, and what all that the filter holds come to. */
    public EntryPart part(LedgerDefinition definition, EntryFilter filter, Paging paging) {
        EntryQuery query = query(definition, filter);
        EntryRow row = new EntryRow(definition);
        List<Entry> items = query.bind(database.sql(
                        "select " + row.columns() + query.where() + query.order() + " limit :size offset :offset"))
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(row)
                .list();
        List<LedgerField> summed =
                definition.fields().stream().filter(LedgerField::summed).toList();
        String sums = summed.stream()
                .map(field -> ", coalesce(sum(v.\"" + field.column() + "\"), 0)::numeric as \"" + field.column() + "\"")
                .collect(Collectors.joining());
        return query.bind(database.sql("select count(*) as total" + sums + query.where()))
                .query((all, number) -> {
                    Map<String, BigDecimal> added = new LinkedHashMap<>();
                    for (LedgerField field : summed) {
                        added.put(field.id(), all.getBigDecimal(field.column()));
                    }
                    return new EntryPart(items, all.getLong("total"), added);
                })
                .single();
    }

    /** How many entries the filter holds. */
    public long count(LedgerDefinition definition, EntryFilter filter) {
        EntryQuery query = query(definition, filter);
        return query.bind(database.sql("select count(*)" + query.where()))
                .query(Long.class)
                .single();
    }

    /** The entries of exactly this unit on these days as known then, the earliest first, {@code most} of them. */
    public List<Entry> ofUnit(
            LedgerDefinition definition, String unit, LocalDate from, LocalDate to, AsOf asOf, int most) {
        EntryRow row = new EntryRow(definition);
        return database.sql(
                        "select " + row.columns() + " from " + definition.table()
                                + "_known(?) v where v.unit = ? and v.occurred_on between ? and ? order by v.occurred_on, v.entry limit ?")
                .params(asOf.instant().atOffset(ZoneOffset.UTC), unit, from, to, most)
                .query(row)
                .list();
    }

    /** Each entry in order, without holding them all. */
    public void each(LedgerDefinition definition, EntryFilter filter, Consumer<Entry> reader) {
        EntryQuery query = query(definition, filter);
        Map<String, String> names = new HashMap<>();
        EntryRow row = new EntryRow(
                definition,
                new Sight(definition, Acting.orNull()),
                code -> names.computeIfAbsent(code, organizations::unitName));
        try (var stream = query
                .bind(database.sql("select " + row.columns() + query.where() + query.order()))
                .withFetchSize(1000)
                .query(row)
                .stream()) {
            stream.forEach(reader);
        }
    }

    /** Every version of every entry, without holding them all. */
    public void eachVersion(LedgerDefinition definition, Consumer<Entry> reader) {
        EntryRow row = new EntryRow(definition);
        try (var stream = database
                .sql("select " + row.columns() + " from " + definition.table() + " v order by v.entry, v.version")
                .withFetchSize(500)
                .query(row)
                .stream()) {
            stream.forEach(reader);
        }
    }

    /** How much each ledger holds, by its id. */
    public Map<String, LedgerTotals> totals(List<LedgerDefinition> definitions, AsOf asOf) {
        String sql = definitions.stream()
                .map(definition ->
                        "select '" + definition.id() + "' as id, count(*) as entries, max(occurred_on) as latest from "
                                + definition.table() + "_known(:asOf)")
                .collect(Collectors.joining(" union all "));
        Map<String, LedgerTotals> totals = new LinkedHashMap<>();
        database.sql(sql).param("asOf", asOf.instant().atOffset(ZoneOffset.UTC)).query(row -> {
            totals.put(
                    row.getString("id"),
                    new LedgerTotals(row.getLong("entries"), row.getObject("latest", LocalDate.class)));
        });
        return totals;
    }

    /** The version known then, also where it withdraws the entry. */
    public Optional<Entry> known(LedgerDefinition definition, long id, AsOf asOf) {
        return known(new EntryRow(definition), id, asOf);
    }

    /** The same with nothing masked, for writing the next version; never for showing it. */
    public Optional<Entry> whole(LedgerDefinition definition, long id, AsOf asOf) {
        Sight all = new Sight(definition, Acting.system("next-version"));
        return known(new EntryRow(definition, all), id, asOf);
    }

    /** The same with personal data unmasked; the caller has written the reason into the journal. */
    Optional<Entry> opened(LedgerDefinition definition, long id, AsOf asOf) {
        return known(new EntryRow(definition, Sight.opened(definition)), id, asOf);
    }

    private Optional<Entry> known(EntryRow row, long id, AsOf asOf) {
        return database.sql("select " + row.columns() + " from "
                        + row.definition().table() + " v where v.entry = :id and v.recorded_at <= :asOf"
                        + " and (v.superseded_at is null or v.superseded_at > :asOf)")
                .param("id", id)
                .param("asOf", asOf.instant().atOffset(ZoneOffset.UTC))
                .query(row)
                .optional();
    }

    /** The newest versions of these entries that are in sight, by entry. */
    public Map<Long, Entry> standing(LedgerDefinition definition, List<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        EntryRow row = new EntryRow(definition);
        return database
                .sql("select " + row.columns() + " from " + definition.table()
                        + " v where v.entry = any(?) and v.superseded_at is null")
                .param(ids.toArray(Long[]::new))
                .query(row)
                .stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry));
    }

    /** Standing entries that are called just so; at most so many. */
    List<Entry> exactly(LedgerDefinition definition, String text, int most) {
        EntryRow row = new EntryRow(definition);
        String subject = definition.field(definition.subject()).orElseThrow().column();
        return database.sql("select " + row.columns() + " from " + definition.table()
                        + " v where v.superseded_at is null and not v.withdrawn and v.\"" + subject
                        + "\"::text = ? order by v.entry desc limit ?")
                .params(text, most)
                .query(row)
                .list();
    }

    /** The newest standing entries whose subject holds these words, among the newest {@value #LOOKED_AT}. */
    List<Entry> called(LedgerDefinition definition, String text, int most) {
        EntryRow row = new EntryRow(definition);
        String subject = definition.field(definition.subject()).orElseThrow().column();
        return database.sql("select " + row.columns() + " from (select * from " + definition.table()
                        + " n where n.superseded_at is null and not n.withdrawn order by n.occurred_on desc, n.entry desc limit "
                        + LOOKED_AT + ") v where v.\"" + subject
                        + "\" ilike ? order by v.occurred_on desc, v.entry desc limit ?")
                .params("%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%", most)
                .query(row)
                .list();
    }

    /** When the entry went out of the caller's sight, since it was found to belong to another unit. */
    public Optional<Instant> movedAway(LedgerDefinition definition, long id) {
        return database.sql("select v.superseded_at from " + definition.table()
                        + " v where v.entry = ? order by v.version desc limit 1")
                .param(id)
                .query((row, number) -> row.getObject("superseded_at", OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Versions whose time of being superseded is not the time of the next one, as {@code entry, version}. */
    public void eachMisplaced(LedgerDefinition definition, BiConsumer<Long, Integer> reader) {
        database.sql(
                        "select v.entry, v.version from %1$s v left join %1$s later on later.entry = v.entry and later.version = v.version + 1 where v.superseded_at is distinct from later.recorded_at order by 1, 2"
                                .formatted(definition.table()))
                .query(row -> {
                    reader.accept(row.getLong("entry"), row.getInt("version"));
                });
    }

    /** All versions, the newest first. */
    public List<Entry> versions(LedgerDefinition definition, long id) {
        EntryRow row = new EntryRow(definition);
        return database.sql("select " + row.columns() + " from " + definition.table()
                        + " v where v.entry = ? order by v.version desc")
                .param(id)
                .query(row)
                .list();
    }

    private EntryQuery query(LedgerDefinition definition, EntryFilter filter) {
        return EntryQuery.of(definition, filter, path(filter.organization()));
    }

    private @Nullable String path(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        return organizations
                .unitOrDivision(code)
                .orElseThrow(() -> Refusal.notFound("没有代码为 " + code + " 的单位或行政区划，或不在您的管辖范围内。"))
                .path();
    }
}
