package org.hangji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.PlatformClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Any story of recording, correcting, moving and withdrawing: what was answered for a day is answered so for ever. */
@PlatformTest
@DisplayName("数字与台账的版本")
class MovedAndCorrectedTest {

    private static final String FIGURE = "overload-unloaded";
    private static final LocalDate FROM = LocalDate.of(2021, 1, 1);
    private static final LocalDate TO = LocalDate.of(2021, 12, 31);

    @Autowired
    Ledgers ledgers;

    @Autowired
    Figures figures;

    @Autowired
    SmallCity city;

    private record Asked(String scope, Instant known) {}

    @Test
    @DisplayName("后来的登记、更正、换单位、撤销，不改变以前任何一刻的答案；值总等于各行之和，县之和等于市")
    void earlierAnswersStand() {
        Random random = new Random(7);
        Instant now = Instant.parse("2022-01-01T00:00:00Z");
        List<Entry> standing = new ArrayList<>();
        Map<Asked, BigDecimal> answers = new LinkedHashMap<>();
        for (int step = 0; step < 40; step++) {
            now = now.plusSeconds(3600);
            act(random, now, standing);
            for (String scope : List.of("CITY", "EAST", "WEST")) {
                Asked asked = new Asked(scope, now);
                answers.put(asked, value(asked));
            }
        }
        answers.forEach(
                (asked, answer) -> assertThat(value(asked)).as(asked.toString()).isEqualByComparingTo(answer));
        answers.keySet().stream().filter(asked -> asked.scope().equals("CITY")).forEach(asked -> {
            BigDecimal east = value(new Asked("EAST", asked.known()));
            BigDecimal west = value(new Asked("WEST", asked.known()));
            assertThat(value(asked)).as(asked.toString()).isEqualByComparingTo(east.add(west));
        });
        assertThat(answers.values()).anySatisfy(answer -> assertThat(answer).isPositive());
    }

    private void act(Random random, Instant now, List<Entry> standing) {
        int kind = standing.size() < 3 ? 0 : random.nextInt(5);
        Map<String, Object> mass = Map.of("unloadedMass", 1 + random.nextInt(300) / 10.0);
        as("safe.clerk", now, () -> switch (kind) {
            case 0, 1 ->
                standing.add(ledgers.record(
                        "over-limit-case", draft(random, random.nextBoolean() ? "EAST" : "WEST", mass), "form"));
            case 2 -> replace(standing, random, entry -> correct(entry, new Draft(null, null, mass)));
            case 3 ->
                replace(
                        standing,
                        random,
                        entry -> correct(
                                entry, new Draft(null, entry.unit().equals("EAST") ? "WEST" : "EAST", Map.of())));
            default -> {
                Entry gone = standing.remove(random.nextInt(standing.size()));
                yield ledgers.withdraw("over-limit-case", gone.id(), "重复", null, "form")
                        .withdrawn();
            }
        });
    }

    private Entry correct(Entry entry, Draft draft) {
        Map<String, Object> values = new LinkedHashMap<>(draft.values());
        values.put("cargo", "第" + entry.version() + "次更正");
        return ledgers.correct(
                "over-limit-case", entry.id(), new Draft(null, draft.unit(), values), "更正", null, "form");
    }

    private static boolean replace(List<Entry> standing, Random random, java.util.function.UnaryOperator<Entry> by) {
        int place = random.nextInt(standing.size());
        standing.set(place, by.apply(standing.get(place)));
        return true;
    }

    private static Draft draft(Random random, String unit, Map<String, Object> mass) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "plate",
                "豫E1234" + random.nextInt(10),
                "foundBy",
                "ROAD",
                "place",
                "卡点",
                "axles",
                6,
                "grossMass",
                80,
                "limitMass",
                49,
                "disposal",
                "FINED_UNLOADED"));
        values.putAll(mass);
        return new Draft(FROM.plusDays(random.nextInt(365)).toString(), unit, values);
    }

    private BigDecimal value(Asked asked) {
        return as("city.leader", Instant.parse("2022-03-01T00:00:00Z"), () -> {
            FigureQuestion question = figures.question(FIGURE, asked.scope(), null, FROM, TO, new AsOf(asked.known()));
            FigureAnswer answer = figures.answer(FIGURE, question);
            BigDecimal sum = figures.rows(FIGURE, question, new Paging(0, 500)).items().stream()
                    .map(FigureRow::contribution)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(answer.value());
            return answer.value();
        });
    }

    private <T> T as(String account, Instant instant, Supplier<T> work) {
        return PlatformClock.at(instant, () -> Acting.as(city.acting(account), work));
    }
}
