package org.hangji.figure.contradiction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.hangji.PlatformTest;
import org.hangji.figure.contradiction.County;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("随机台账：规则用数据库查出的，和逐对比较算出的一样")
class DuplicatesPropertyTest {

    private static final String NOW = "2024-02-20T02:00:00Z";
    private static final List<String> TITLES =
            List.of("客运驾驶员安全知识培训班次", "客运驾驶员安全知识培训班", "客运驾驶员安全知识培训（第1期）", "客运驾驶员安全知识培训（第2期）", "货运");

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    List<Rule> rules;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void agreesWithNaive(long seed) {
        Random random = new Random(seed);
        County county = County.named("RDUP" + seed, organizations, ledgers);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Map<String, Object> values = new HashMap<>(Map.of(
                    "kind",
                    random.nextBoolean() ? "OTHER" : "DUAL_PREVENTION",
                    "title",
                    TITLES.get(random.nextInt(TITLES.size())),
                    "people",
                    1 + random.nextInt(3)));
            if (random.nextInt(3) == 0) {
                values.put("lastDay", "2024-02-1" + random.nextInt(2));
            }
            entries.add(county.record(NOW, "training", "2024-02-0" + (1 + random.nextInt(3)), values));
        }
        if (seed == 3) {
            entries.remove(county.withdraw(NOW, entries.removeLast()));
        }
        assertThat(byRule(county)).isNotEmpty().isEqualTo(naive(ledgers.definition("training"), entries));
    }

    /** Entries that some other of the same day is nearly the same as: each is in one group. */
    private static Set<String> naive(LedgerDefinition ledger, List<Entry> entries) {
        NearlySame same = new NearlySame(ledger, 0.9);
        Set<String> found = new HashSet<>();
        List<Entry> left = new ArrayList<>(entries);
        while (!left.isEmpty()) {
            Entry first = left.removeFirst();
            List<Entry> alike = left.stream()
                    .filter(other ->
                            other.occurredOn().equals(first.occurredOn()) && same.test(texts(first), texts(other)))
                    .toList();
            left.removeAll(alike);
            if (!alike.isEmpty()) {
                found.add(first.id() + "+" + alike.size());
            }
        }
        return found;
    }

    private Set<String> byRule(County county) {
        Rule rule = rules.stream()
                .filter(each -> each.text().id().equals("duplicates"))
                .findFirst()
                .orElseThrow();
        Extent extent = new Extent(
                "training",
                Set.of(county.code()),
                LocalDate.parse("2024-02-01"),
                LocalDate.parse("2024-02-29"),
                new AsOf(Instant.parse(NOW)));
        Set<String> found = new HashSet<>();
        Acting.as(
                        Acting.system("test"),
                        () -> Objects.requireNonNull(
                                new TransactionTemplate(transactions).execute(status -> rule.check(extent))))
                .forEach(checked -> checked.found()
                        .forEach(each ->
                                found.add(each.key().substring("training:".length()) + "+" + (each.total() - 1))));
        return found;
    }

    private static Map<String, String> texts(Entry entry) {
        Map<String, String> texts = new HashMap<>();
        entry.values().forEach((field, value) -> texts.put(field, value.toString()));
        return texts;
    }
}
