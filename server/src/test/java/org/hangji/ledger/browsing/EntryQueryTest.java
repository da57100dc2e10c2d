package org.hangji.ledger.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("查询条件")
class EntryQueryTest {

    private static final LedgerDefinition CASES = new Definitions().require("over-limit-case");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-17T04:00:00Z"), ZoneOffset.UTC);

    @Test
    @DisplayName("时段、单位、选项、名称都成为参数，不拼进语句")
    void everythingIsAParameter() {
        EntryQuery query = EntryQuery.of(
                CASES,
                filter(Map.of(
                        "from",
                        "2023-01-01",
                        "to",
                        "2023-06-30",
                        "foundBy",
                        "ROAD",
                        "q",
                        "豫E%'1_",
                        "sort",
                        "-grossMass")),
                "u410500_JT");
        assertThat(query.where())
                .isEqualTo(" from ledger.over_limit_case_known(:asOf) v where true and v.occurred_on >= :from"
                        + " and v.occurred_on <= :to and v.unit_path <@ :path::ltree and v.\"found_by\" = :f_found_by"
                        + " and v.\"plate\" ilike :text");
        assertThat(query.order()).isEqualTo(" order by v.\"gross_mass\" desc nulls last, v.entry desc");
        assertThat(query.parameters())
                .containsEntry("from", LocalDate.of(2023, 1, 1))
                .containsEntry("path", "u410500_JT")
                .containsEntry("f_found_by", "ROAD")
                .containsEntry("text", "%豫E\\%'1\\_%");
    }

    @Property(tries = 300)
    void noSortReachesTheStatement(@ForAll String sort) {
        if (sort.isBlank() || CASES.field(sort.replaceFirst("^-", "")).isPresent()) {
            return;
        }
        assertThatThrownBy(() -> EntryQuery.of(CASES, filter(Map.of("sort", sort)), null))
                .isInstanceOf(Refusal.class);
    }

    @Property(tries = 300)
    void noParameterNameReachesTheStatement(@ForAll String name, @ForAll String value) {
        Map<String, String> sent = new HashMap<>(Map.of(name, value));
        sent.keySet().removeAll(java.util.Set.of("from", "to", "organization", "asOf", "q", "sort"));
        EntryQuery query = EntryQuery.of(CASES, filter(sent), null);
        if (CASES.field(name).isEmpty()) {
            assertThat(query.where()).isEqualTo(" from ledger.over_limit_case_known(:asOf) v where true");
        }
    }

    @ParameterizedTest
    @CsvSource({"from,昨天", "to,2023-02-30", "asOf,2023-13-01", "sort,nothing", "sort,plate;--"})
    @DisplayName("看不懂的条件用中文拒绝")
    void unreadable(String name, String value) {
        assertThatThrownBy(() -> EntryQuery.of(CASES, filter(Map.of(name, value)), null))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching("(?s).*[“”].*。");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,            v.occurred_on desc,                  desc
            occurredOn,   v.occurred_on,                       -
            -recordedAt,  v.recorded_at desc,                  desc
            axles,        'v."axles" nulls last',              -
            -axles,       'v."axles" desc nulls last',         desc
            """)
    @DisplayName("排序先按所选列，再按编号，同值时页与页之间不重不漏")
    void order(
            @org.jspecify.annotations.Nullable String sort,
            String column,
            @org.jspecify.annotations.Nullable String entry) {
        assertThat(EntryQuery.of(CASES, filter(sort == null ? Map.of() : Map.of("sort", sort)), null)
                        .order())
                .isEqualTo(" order by " + column + ", v.entry" + (entry == null ? "" : " " + entry));
    }

    @Test
    @DisplayName("没有条件时新的在前，以现在所知为准")
    void nothingAsked() {
        EntryFilter filter = filter(Map.of("foundBy", " ", "from", ""));
        assertThat(filter).isEqualTo(EntryFilter.all(filter.asOf()));
        assertThat(filter.asOf().instant()).isEqualTo(CLOCK.instant());
        assertThatThrownBy(() -> filter(Map.of("from", "2023-02-01", "to", "2023-01-01")))
                .hasMessageContaining("晚于截止日");
    }

    private static EntryFilter filter(Map<String, String> sent) {
        return FilterRequest.of(CASES, sent, CLOCK);
    }
}
