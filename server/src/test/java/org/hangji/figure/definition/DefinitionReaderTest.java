package org.hangji.figure.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hangji.figure.FigureDefinition;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

@DisplayName("数字的定义")
class DefinitionReaderTest {

    private static final String GOOD = """
            group: 组
            figures:
              - id: some-figure
                name: 名
                unit: 台
                kind: PERIOD
                definition: 数什么。
                rows: {ledger: cases, where: {kind: [A, B], mass: {atLeast: 100}}}
                phrases:
                  - {says: [查处, 超限|超载]}
            """;

    @Test
    @DisplayName("条件、说法都读得出来")
    void read() {
        Definition definition = DefinitionReader.read(yaml(GOOD)).getFirst();
        assertThat(definition.head().kind()).isEqualTo(FigureDefinition.Kind.PERIOD);
        assertThat(definition.source().where())
                .contains(new Condition.OneOf("kind", List.of("A", "B")))
                .hasSize(2);
        assertThat(definition.phrases().getFirst().says().getLast().forms()).containsExactly("超限", "超载");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: PERIOD          | kind: PERIOD\\n    unitt: 辆       | some-figure”的定义有误：figure 里的“unitt”不认识
            kind: PERIOD          | kind: YEARLY                     | kind 是 [PERIOD, STATE] 之一，不是“YEARLY”
            kind: PERIOD          | sort: PERIOD                     | figure 里的“sort”不认识；kind 没有写
            id: some-figure       | id: someFigure                   | id “someFigure”要用小写英文和连字符
            id: some-figure       | name2: x                         | id 没有写
            atLeast               | atleast                          | 字段 mass 的条件“atleast”不认识
            atLeast: 100          | atLeast: 很多                    | 字段 mass 的条件要写数，“很多”不是数
            {says:                | {say:                            | phrases 里的“say”不认识；每种说法
            {says: [查处, 超限    | {within: [查处, 超限             | 每种说法（phrases）至少要有 says 或 after
            ledger: cases         | ledger: cases, rectify: findings | ledger、rectify、returns 要写且只能写一个
            ledger: cases         | where2: cases                    | rows 里的“where2”不认识
            {ledger: cases, where | {where                           | ledger、rectify、returns 要写且只能写一个
            ledger: cases         | rectify: nothing                 | 不是“nothing”
            unit: 台              | unit: 台\\n    unprinted: MONTH   | unprinted 只能是 YEAR
            unit: 台              | unit: 台\\n    object: 桥名       | object
            unit: 台              | unit: 台\\n    places: 7          | places（小数位数）是 0 到 6
            rows:                 | row:                             | figure 里的“row”不认识；rows、rate、change 要写且只能写一个
            '    definition: 数什么。\\n' | ''                       | definition 没有写
            group: 组             | kind: 组                         | group 没有写
            """)
    @DisplayName("写错一个词就不能启动，指出是哪个数字、错在哪里")
    void slips(String right, String wrong, String sentence) {
        String broken = GOOD.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> DefinitionReader.read(yaml(broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rows: {ledger: cases, sum: a, average: b}             | sum、distinct、average 最多写一个
            rows: {ledger: cases, since: 去年}                    | since（累计起点）是 YEAR 或日期
            rate: {of: a, times: 7}                               | times（乘数）是 1、100、1000 或 10000，不是“7”；over 没有写
            rate: {of: a@0, over: b}                              | of 要写一个数字的 id
            change: {of: a, against: YESTERDAY, in: PERCENT}      | against 是 [PREVIOUS, LAST_YEAR] 之一
            """)
    @DisplayName("各种算法写错了也都说得出来")
    void slipsOfFormulas(String formula, String sentence) {
        String broken = GOOD.replaceAll("rows: .*", formula);
        assertThatThrownBy(() -> DefinitionReader.read(yaml(broken)))
                .isInstanceOf(Faults.class)
                .hasMessageContaining(sentence);
    }

    @Test
    @DisplayName("几处错一次说完")
    void allAtOnce() {
        String broken = GOOD.replace("unit: 台", "unitt: 台")
                .replace("kind: PERIOD", "kind: X")
                .replace("100", "x");
        assertThatThrownBy(() -> DefinitionReader.read(yaml(broken)))
                .isInstanceOfSatisfying(
                        Faults.class, faults -> assertThat(faults.sentences()).hasSize(4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows: {ledger: cases, where: {kind: [A, B], mass: {atLeast: 0.5, atMost: 100}, doneOn: {notUntil: to}}}",
                "rows: {ledger: cases, where: {doneOn: {until: to}, note: {given: false}}, distinct: plate}",
                "rows: {rectify: feedback-items, average: mass, since: YEAR}",
                "rows: {ledger: cases, sum: mass, since: 2023-01-05}",
                "rate: {of: a@2, over: b@1, times: 100}\n    places: 1\n    owner: 局安监科科长",
                "change: {of: a@1, against: PREVIOUS, in: PERCENT}"
            })
    @DisplayName("写成文本再读回来，一个字不变")
    void thereAndBack(String formula) {
        Definition definition =
                DefinitionText.read(GOOD.replaceAll("rows: .*", formula)).getFirst();
        assertThat(DefinitionText.read(DefinitionText.write(definition))).containsExactly(definition);
    }

    @Test
    @DisplayName("内置的定义也都写得出、读得回")
    void builtInThereAndBack() {
        for (Definition definition : new Catalogue().all()) {
            assertThat(DefinitionText.read(DefinitionText.write(definition))).containsExactly(definition);
        }
    }

    @Test
    @DisplayName("目录里的每个数字都有口径和说法，单位不重复，说法各不相同")
    void catalogue() {
        Catalogue catalogue = new Catalogue();
        Set<String> sayings = new HashSet<>();
        for (Definition definition : catalogue.all()) {
            String id = definition.head().id();
            assertThat(definition.head().definition()).as(id).endsWith("。");
            assertThat(definition.head().synonyms())
                    .as(id)
                    .doesNotHaveDuplicates()
                    .doesNotContain(definition.head().unit());
            assertThat(definition.phrases()).as(id).isNotEmpty();
            for (Phrase phrase : definition.phrases()) {
                assertThat(sayings.add(definition.head().unit() + phrase))
                        .as(id + " says what another figure says: " + phrase)
                        .isTrue();
            }
        }
        assertThatThrownBy(() -> catalogue.require("nothing"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("数字目录");
    }

    private static java.util.Map<String, Object> yaml(String text) {
        return new Yaml().load(text);
    }
}
