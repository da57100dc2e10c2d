package org.hangji.ledger.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.TestDatabase;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.OwnerConnection;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("平台运行时定义台账")
class DefiningTest {

    private static final String WORDS = """
            id: x
            name: 护栏排查
            row: 一处护栏
            day: 排查日期
            subject: place
            fields:
              - {id: place, name: 地点, type: text, required: true, maxLength: 40}
              - {id: length, name: 长度, type: decimal, unit: 米, min: 0, summed: true}
              - {id: kind, name: 护栏种类, type: choice, choices: {WAVE: 波形梁, WALL: 混凝土}}
            """;

    @Autowired
    Ledgers ledgers;

    @Autowired
    SmallCity city;

    @Autowired
    Clock clock;

    @Autowired
    TestClock.Standing standing;

    @Autowired
    OwnerConnection owner;

    @Test
    @DisplayName("定义好就能登记；再加字段、停用字段，旧记录一个字不丢，照旧的字显示")
    void journey() throws SQLException {
        LedgerDefinition first = as("safe.clerk", () -> ledgers.define(LedgerText.read(WORDS), 0, "护栏专项"));
        assertThat(first.id()).matches("l-\\d+");
        assertThat(first.version()).isEqualTo(1);
        Entry entry = as(
                "east.clerk",
                () -> ledgers.record(
                        first.id(), draft(Map.of("place", "K1+000", "length", "2公里", "kind", "波形梁")), "form"));
        assertThat(entry.value("length")).hasToString("2000");

        standing.advance(Duration.ofSeconds(1));
        String changed = LedgerText.write(first)
                        .replace("name: 长度", "name: 护栏长度")
                        .replace("WAVE: 波形梁", "WAVE: {word: 波形梁护栏, retired: true}\n    CABLE: 缆索")
                + "- {id: seenBy, name: 排查人, type: person}\n- {id: at, name: 时刻, type: time}\n";
        LedgerDefinition second = as("safe.clerk", () -> ledgers.define(LedgerText.read(changed), 1, "加排查人"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(as("east.clerk", () -> ledgers.definition(first.id()))).isEqualTo(second);
        assertThat(as("east.clerk", () -> ledgers.definition(first.id(), entry.recordedAt()))
                        .field("length")
                        .map(LedgerField::name))
                .contains("长度");

        Entry corrected = as(
                "east.clerk",
                () -> ledgers.correct(
                        first.id(), entry.id(), draft(Map.of("at", "8:05", "seenBy", "戊二")), "补记", null, "form"));
        assertThat(corrected.value("kind")).as("a retired choice stays").isEqualTo("WAVE");
        assertThat(corrected.value("at")).hasToString("08:05");
        assertThat(corrected.value("seenBy"))
                .isEqualTo(city.acting("east.engineer").person());
        assertThat(as("east.clerk", () -> ledgers.entry(first.id(), entry.id(), new AsOf(clock.instant())))
                        .values())
                .isEqualTo(corrected.values());
        assertThat(refusal(
                                "east.clerk",
                                () -> ledgers.record(
                                        first.id(), draft(Map.of("place", "K2+000", "kind", "WAVE")), "form"))
                        .getMessage())
                .contains("缆索、混凝土");
        assertThat(TestDatabase.number(
                        "select count(*) from audit.journal where act = 'ledger.define' and subject_id = '" + first.id()
                                + "' and record_digest <> ''"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            - {id: place, name: 地点, type: text, required: true, maxLength: 40} | - {id: spot, name: 地点, type: text, required: true} | 停用
            type: decimal, unit: 米, min: 0, summed: true | type: text | 另加一个新字段
            unit: 米     | unit: 公里 | 另加一个新字段
            WALL: 混凝土 | CABLE: 缆索 | 请把它停用
            """)
    @DisplayName("删字段、改类型、改单位、删选项都拒绝，并说出路")
    void onlyAdditive(String right, String wrong, String way) {
        String words = WORDS.replace("name: 护栏排查", "name: 只增不减");
        LedgerDefinition first = as("safe.clerk", () -> ledgers.define(LedgerText.read(words), 0, "试"));
        String broken = words.replace("id: x", "id: " + first.id())
                .replace(right, wrong)
                .replace("subject: place", wrong.contains("id: spot") ? "subject: spot" : "subject: place");
        Refusal refusal = refusal("safe.clerk", () -> ledgers.define(LedgerText.read(broken), 1, "改"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.getMessage()).contains(way);
        assertThat(as("safe.clerk", () -> ledgers.definitionVersions(first.id())))
                .hasSize(1);
    }

    @Test
    @DisplayName("县里不能定义；同时改的后一个要取新的再改；没有变化不发布")
    void whoAndWhen() {
        LedgerDefinition words = LedgerText.read(WORDS.replace("name: 护栏排查", "name: 谁能定义"));
        assertThat(refusal("east.clerk", () -> ledgers.define(words, 0, "县里")).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refusal("city.auditor", () -> ledgers.define(words, 0, "审计")).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        LedgerDefinition first = as("city.leader", () -> ledgers.define(words, 0, "领导"));
        assertThat(refusal("safe.clerk", () -> ledgers.define(first, 1, "一样")).getMessage())
                .contains("没有什么可发布");
        LedgerDefinition grown = LedgerText.read(LedgerText.write(first) + "- {id: note, name: 备注, type: long-text}\n");
        assertThat(as("safe.clerk", () -> ledgers.define(grown, 1, "加备注")).version())
                .isEqualTo(2);
        assertThat(refusal("city.leader", () -> ledgers.define(grown, 1, "晚了")).kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    @DisplayName("所有者的连接不做拿走数据的事")
    void ownerOnlyAdds() {
        for (String statement : List.of(
                "drop table ledger.hazard",
                "alter table ledger.hazard drop column place",
                "TRUNCATE ledger.hazard",
                "delete from ledger.hazard",
                "alter table ledger.hazard alter column place type bigint",
                "alter table ledger.hazard rename column place to spot")) {
            assertThatThrownBy(() -> owner.run(List.of(statement)))
                    .as(statement)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> owner.run(List.of("create table ledger.half (id int)", "create table nowhere.x ()")))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> TestDatabase.number("select count(*) from ledger.half"))
                .hasMessageContaining("does not exist");
    }

    private static Draft draft(Map<String, Object> values) {
        return new Draft("2024-01-05", null, values);
    }

    private <T> T as(String account, Supplier<T> work) {
        return Acting.as(city.acting(account), work);
    }

    private Refusal refusal(String account, Supplier<?> work) {
        return catchThrowableOfType(Refusal.class, () -> as(account, work));
    }
}
