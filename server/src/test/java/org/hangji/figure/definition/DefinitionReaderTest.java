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
            kind: PERIOD          | kind: PERIOD\\n    unitt: 辆       | figure some-figure: unknown word
            kind: PERIOD          | kind: YEARLY                     | No enum constant
            kind: PERIOD          | sort: PERIOD                     | unknown word among
            id: some-figure       | id: someFigure                   | someFigure: the id is not in kebab case
            id: some-figure       | name2: x                         | id is missing
            atLeast               | atleast                          | figure some-figure: unknown condition atleast
            atLeast: 100          | atLeast: 很多                    | Character
            {says:                | {say:                            | figure some-figure: unknown word
            {says: [查处, 超限    | {within: [查处, 超限             | a phrase without words at the number
            ledger: cases         | ledger: cases, rectify: findings | rows come from one place
            ledger: cases         | where2: cases                    | figure some-figure: unknown word
            {ledger: cases, where | {where                           | rows come from one place
            ledger: cases         | rectify: nothing                 | No enum constant
            unit: 台              | unit: 台\\n    unprinted: MONTH   | unprinted is YEAR or left out
            unit: 台              | unit: 台\\n    object: 桥名       | object
            rows:                 | row:                             | unknown word among
            '    definition: 数什么。\\n' | ''                       | definition is missing
            group: 组             | kind: 组                         | group is missing
            """)
    @DisplayName("写错一个词就不能启动，指出是哪个数字、错在哪里")
    void slips(String right, String wrong, String sentence) {
        String broken = GOOD.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> DefinitionReader.read(yaml(broken)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sentence);
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
