package org.hangji.bulletin.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.figure.FigureRecords;
import org.hangji.figure.FigureWeb;
import org.hangji.ledger.Amendment;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.NewDuty;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.Returns;
import org.hangji.ledger.Rhythm;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.PlatformClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("报表锁定、通报发布以后的更正")
class AmendedPublicationTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private TestClock.Standing clock;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Returns returns;

    @Autowired
    private Ledgers ledgers;

    @Test
    @DisplayName("已发布的通报用原来的数，“发布以来”说出第几号更正、谁申请、谁同意；按时率的通报也能发、能看")
    void amendment() throws Exception {
        clock.set(Instant.parse("2024-03-01T01:00:00Z"));
        FigureRecords made = new FigureRecords(organizations, "PUBAMD");
        String unit = made.left.code();
        long entry = made.overLimit(made.left, LocalDate.parse("2024-01-10"), "7", "100", FigureRecords.FIRST);
        long duty = before("safe.clerk", this::define);
        ReturnKey key = new ReturnKey(duty, unit, LocalDate.parse("2024-01-01"));
        before("safe.clerk", () -> {
            returns.submit(key, false, returns.fingerprint(key), "");
            return true;
        });
        before("audit.verifier", () -> {
            returns.review(key, returns.fingerprint(key), "");
            returns.lock(key);
            return true;
        });
        int id = new Office(web, city)
                .published("{\"title\": \"关于一月治超的通报\", \"day\": \"2024-02-29\","
                        + " \"body\": \"1月卸货【数字1】，审核通过【数字2】。\", \"fields\": ["
                        + field(1, "overload-unloaded") + "," + field(2, "returns-complete") + "]}");
        FigureWeb clerk = new FigureWeb(web, "safe.clerk");
        assertThat(clerk.page("/bulletins/" + id + "/since").status()).isEqualTo(200);

        Amendment asked =
                at("safe.clerk", () -> returns.ask(key, Amendment.Kind.CORRECT, entry, 1, draft("9"), "称重单看错"));
        at("audit.verifier", () -> returns.decide(asked.id(), true, ""));

        new Office(web, city)
                .call("safe.clerk", get("/api/bulletins/" + id), "")
                .andExpect(jsonPath("$.text[0]").value(containsString("卸货7吨，审核通过1份")));
        assertThat(clerk.page("/bulletins/" + id + "/since").text()).contains("更正第" + asked.id() + "号：称重单看错（甲一申请", "9");
        List<Entry> versions = at("safe.clerk", () -> ledgers.versions("over-limit-case", entry));
        assertThat(versions)
                .extracting(version -> String.valueOf(version.value("unloadedMass")))
                .containsExactly("9", "7");
    }

    private long define() {
        return returns.define(new NewDuty(
                        "over-limit-case",
                        "发布后更正月报",
                        Rhythm.MONTH,
                        List.of(),
                        5,
                        "PUBAMD",
                        Set.of(Unit.Kind.COUNTY_BUREAU),
                        1,
                        LocalDate.parse("2024-01-01"),
                        List.of()))
                .id();
    }

    private Map<String, String> draft(String unloaded) {
        return Map.of(
                "occurredOn", "2024-01-10",
                "plate", "豫E12345",
                "foundBy", "ROAD",
                "place", "卡点",
                "axles", "6",
                "grossMass", "100",
                "limitMass", "49",
                "unloadedMass", unloaded,
                "disposal", "FINED_UNLOADED");
    }

    private static String field(int number, String figure) {
        return "{\"number\": " + number + ", \"figure\": \"" + figure
                + "\", \"scope\": \"PUBAMD\", \"from\": \"2024-01-01\", \"to\": \"2024-01-31\"}";
    }

    /** Ten days before the bulletin's day. */
    private <T> T before(String account, Supplier<T> work) {
        return PlatformClock.at(Instant.parse("2024-02-19T02:00:00Z"), () -> at(account, work));
    }

    private <T> T at(String account, Supplier<T> work) {
        return Acting.as(city.acting(account), work);
    }
}
