package org.hangji.ledger.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The file is a workbook of the training ledger that the platform issued, with two rows, which LibreOffice 7.4 has opened,
 * saved as .ods, opened again and saved as .xlsx ({@code soffice --headless --convert-to}); the number of people in the second
 * row is a formula that LibreOffice computed.
 */
@PlatformTest
@DisplayName("LibreOffice 存的工作簿")
class LibreOfficeTest {

    @Autowired
    Imports imports;

    @Autowired
    Ledgers ledgers;

    @Autowired
    SmallCity city;

    @Autowired
    Clock clock;

    @Test
    @DisplayName("照样认得：日期、下拉、公式的结果、像公式的文字，两行都对；再交一次不重复")
    void stored() throws IOException {
        Import.Outcome outcome = Objects.requireNonNull(hand().outcome());
        assertThat(outcome.message()).isEmpty();
        assertThat(outcome.listed()).isEmpty();
        assertThat(outcome.recorded()).isEqualTo(2);
        assertThat(Acting.as(city.acting("east.clerk"), this::entries).stream()
                        .filter(entry -> String.valueOf(entry.value("title")).matches("自由办公.*|=cmd.*")))
                .extracting(
                        Entry::occurredOn,
                        entry -> entry.value("kind"),
                        entry -> entry.value("title"),
                        entry -> entry.value("people"),
                        entry -> entry.value("lastDay"))
                .containsExactlyInAnyOrder(
                        tuple(
                                LocalDate.of(2024, 1, 9),
                                "SAFETY_KNOWLEDGE",
                                "自由办公软件填的第一批",
                                12L,
                                LocalDate.of(2024, 1, 10)),
                        tuple(LocalDate.of(2024, 1, 10), "OTHER", "=cmd|'/c calc'!A1", 30L, null));
        assertThat(Objects.requireNonNull(hand().outcome()).state()).isEqualTo(Import.State.SAME);
    }

    private java.util.List<Entry> entries() {
        return ledgers.entries(
                        "training",
                        new EntryFilter(
                                LocalDate.of(2024, 1, 9),
                                LocalDate.of(2024, 1, 10),
                                "EAST",
                                new AsOf(clock.instant()),
                                Map.of(),
                                "",
                                LedgerDefinition.OCCURRED_ON),
                        new Paging(0, 500))
                .items();
    }

    private Import hand() throws IOException {
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("libreoffice.xlsx"))) {
            byte[] bytes = file.readAllBytes();
            return Acting.as(
                    city.acting("east.clerk"),
                    () -> imports.require("training", imports.receive("training", "自由办公.xlsx", bytes)));
        }
    }
}
