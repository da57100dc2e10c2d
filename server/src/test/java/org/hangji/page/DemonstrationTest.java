package org.hangji.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("演示：样例的页面按样例截止日打开")
class DemonstrationTest {

    private static final Demonstration EXAMPLE = new Demonstration(LocalDate.of(2023, 11, 17));
    private static final Demonstration NONE = new Demonstration((LocalDate) null);

    @Test
    @DisplayName("地址里带上那一天；不是演示就原样")
    void addresses() {
        assertThat(EXAMPLE.dated("/ledgers")).isEqualTo("/ledgers?asOf=2023-11-17");
        assertThat(EXAMPLE.dated("/ledgers/hazard?level=MAJOR"))
                .isEqualTo("/ledgers/hazard?level=MAJOR&asOf=2023-11-17");
        assertThat(NONE.dated("/ledgers")).isEqualTo("/ledgers");
        assertThat(NONE.lastDay()).isNull();
    }

    @Test
    @DisplayName("导航里只有记录的入口带那一天")
    void navigation() {
        NavigationEntry records =
                new NavigationEntry(30, "ledger.navigation", "/ledgers", Acting::signedIn).ofRecords();
        NavigationEntry desk = new NavigationEntry(10, "desk.nav", "/", Acting::signedIn);
        assertThat(FrameFixture.of(EXAMPLE, "/ledgers", "").href(records)).isEqualTo("/ledgers?asOf=2023-11-17");
        assertThat(FrameFixture.of(EXAMPLE, "/", "").href(desk)).isEqualTo("/");
        assertThat(FrameFixture.of(NONE, "/", "").href(records)).isEqualTo("/ledgers");
    }

    @Test
    @DisplayName("带着那一天进了台账，导航仍停在台账")
    void stillThere() {
        NavigationEntry records =
                new NavigationEntry(30, "ledger.navigation", "/ledgers", Acting::signedIn).ofRecords();
        assertThat(FrameFixture.of(EXAMPLE, "/ledgers/hazard", "asOf=2023-11-17")
                        .isAt(records))
                .isTrue();
        assertThat(FrameFixture.of(EXAMPLE, "/figures", "").isAt(records)).isFalse();
    }
}
