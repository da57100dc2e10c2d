package org.hangji.reader.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("状态印在哪里：单列一栏、段首、段尾、标题后的括号")
class StatePlacesTest {

    private static Finding first(String text) {
        List<Finding> findings = BulletinReader.read(text.replace("\\n", "\n")).findings();
        assertThat(findings).isNotEmpty();
        return findings.getFirst();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1.台账不全\\n整改情况：已完成。一是补齐。二是检查。              | 已完成
            1.台账不全\\n整改情况：已完成整改。补齐台账12册。                | 已完成整改
            1.台账不全\\n整改情况：正在推进。一是补齐。                      | 正在推进
            1.台账不全\\n整改情况：持续推进。一是补齐。                      | 持续推进
            1.台账不全\\n整改进展：阶段性完成。补齐台账12册。                | 阶段性完成
            1.台账不全\\n整改进展：阶段性完成，长期坚持。                    | 阶段性完成，长期坚持
            1.台账不全\\n整改落实情况：基本完成。补齐台账12册。              | 基本完成
            1.台账不全的问题\\n已完成整改。补齐台账12册。                    | 已完成整改
            1.台账不全的问题\\n该问题已完成整改。补齐台账12册。              | 已完成整改
            1.台账不全的问题\\n目前，已完成整改。补齐台账12册。              | 已完成整改
            1.台账不全的问题（已完成整改）\\n补齐台账12册。                  | 已完成整改
            1.台账不全的问题（持续推进）\\n补齐台账12册。                    | 持续推进
            1.台账不全的问题\\n补齐台账12册，目前已完成整改。                | 已完成整改
            1.台账不全的问题\\n一是补齐台账。二是检查。该问题已完成整改。    | 已完成整改
            1.台账不全的问题\\n补齐台账12册。                                | -
            1.台账不全的问题（共3处）\\n补齐台账12册。                       | -
            1.台账不全的问题\\n已召开会议部署，补齐台账12册。                | -
            """)
    @DisplayName("印在各处的状态")
    void places(String text, String state) {
        assertThat(first("一、问题整改情况\\n" + text + "\\n").status()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已完成", "正在推进", "长期坚持"})
    @DisplayName("状态一栏优先于别处说的")
    void ownFieldFirst(String state) {
        assertThat(first("1.台账不全\\n整改情况：阶段性完成。补齐台账12册。\\n完成情况：" + state + "\\n").status())
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            已完成     | 持续推进   | 已完成 持续推进
            持续推进   | 已完成     | 持续推进 已完成
            已完成     | -          | 已完成 -
            -          | 已完成     | - 已完成
            """)
    @DisplayName("每个问题各有各的状态，不互相借用")
    void each(String one, String other, String states) {
        String text = "一、问题整改情况\n1.台账不全\n整改措施：补齐。\n" + (one == null ? "" : "完成情况：" + one + "\n") + "2.巡查不力\n整改措施：加密。\n"
                + (other == null ? "" : "完成情况：" + other + "\n");
        assertThat(BulletinReader.read(text).findings())
                .extracting(finding -> finding.status() == null ? "-" : finding.status())
                .containsExactly(states.split(" "));
    }
}
