package org.hangji.reader.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("问题的状态、期限和措施；哪些标题下面有问题")
class StatesTest {

    private static Reading.Finding only(String body) {
        return BulletinReader.read("一、整改落实情况\n1.台账不全的问题\n" + body + "\n二、下一步打算\n")
                .findings()
                .getFirst();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            整改情况：补齐。\\n完成情况：已完成            | 已完成
            整改情况：补齐。\\n完成情况：已完成，长期坚持  | 已完成，长期坚持
            整改情况：补齐。\\n整改结果：已完成并长期坚持。| 已完成并长期坚持
            整改情况：补齐。\\n整改状态：阶段性完成        | 阶段性完成
            整改情况：正在推进。正在招标。                | 正在推进
            整改情况：已完成。一是补齐。二是检查。        | 已完成
            整改情况：立行立改，补齐台账。                | 立行立改
            该问题已完成整改。一是补齐。                  | 已完成整改
            已完成。补齐台账12册。                        | 已完成
            基本完成，长期坚持。①补齐。②检查。          | 基本完成，长期坚持
            目前，正在整改。已补6册。                     | 正在整改
            整改情况：补齐台账12册。                      | null
            一是补齐台账。二是开展检查。                  | null
            """)
    void states(String body, String state) {
        assertThat(only(body.replace("\\n", "\n")).status()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(nullValues = "null", textBlock = """
            2024年6月底前, 2024-06-30
            2024年6月30日, 2024-06-30
            2024年12月, 2024-12-31
            2024年底, 2024-12-31
            2023年10月至2024年3月, 2024-03-31
            长期坚持, null
            立行立改, null
            """)
    @DisplayName("期限取最后一天")
    void deadlines(String printed, String day) {
        Reading.Finding finding = only("整改措施：补齐。\n整改时限：" + printed + "\n完成情况：已完成");
        assertThat(finding.deadline() == null ? null : finding.deadline().toString())
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} → {1} 条")
    @CsvSource(delimiter = '|', textBlock = """
            一是补齐。二是检查。三是通报。                     | 3
            一是补齐；二是检查；三是通报。                     | 3
            （1）补齐。（2）检查。                             | 2
            (1)补齐；(2)检查。                                 | 2
            ①补齐。②检查。③通报。④约谈。                     | 4
            1.补齐。2.检查。                                   | 2
            一方面，补齐台账。另一方面，开展检查。             | 2
            首先，补齐台账。其次，开展检查。                   | 2
            第一，补齐台账。第二，开展检查。                   | 2
            补齐台账。开展检查。                               | 1
            补齐台账。\\n开展检查。                            | 2
            一是补齐：（1）甲；（2）乙。二是检查。             | 2
            一是补齐。三是检查。                               | 2
            """)
    @DisplayName("措施的条数")
    void measures(String told, int count) {
        assertThat(only("整改情况：" + told.replace("\\n", "\n")).measures()).hasSize(count);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("每一类标题至少有一个例子")
    void kinds(SectionKind kind) {
        String title = switch (kind) {
            case ORGANISING -> "加强组织领导，压实政治责任";
            case RECTIFYING -> "反馈问题整改落实情况";
            case NEXT -> "下一步工作打算";
            case OTHER -> "关于党的建设方面";
        };
        assertThat(SectionKind.of(title)).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "脱贫攻坚后续帮扶不实, RECTIFYING",
        "后续整改工作安排, NEXT",
        "今后努力方向, NEXT",
        "尚未完成整改的问题, RECTIFYING",
        "整改工作基本情况, ORGANISING",
        "存在的主要问题, ORGANISING",
        "巩固整改成果, NEXT",
        "巡察反馈意见整改情况, RECTIFYING",
        "审计查出问题整改情况, RECTIFYING"
    })
    @DisplayName("标题说的是哪一部分")
    void kindsOfTitles(String title, SectionKind kind) {
        assertThat(SectionKind.of(title)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、加强组织领导\n1.提高站位。开会。\n2.压实责任。分工。\n",
                "一、下一步打算\n1.持续巩固。回头看。\n2.完善机制。修订。\n",
                "一、反馈问题整改落实情况\n严格按照巡察反馈意见整改。\n",
                "整改措施：\n1、新建管网12公里；\n2、整治排污口8个；\n3、每月监测1次。\n"
            })
    @DisplayName("没有问题的部分读不出问题")
    void none(String text) {
        assertThat(BulletinReader.read(text).findings()).isEmpty();
    }
}
