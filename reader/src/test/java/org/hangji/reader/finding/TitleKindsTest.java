package org.hangji.reader.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("部分的种类；问题的各种写法")
class TitleKindsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加强组织领导，压实主体责任",
                "整改工作组织情况",
                "整改工作总体推进情况",
                "提高政治站位，增强思想认识",
                "整改工作基本情况",
                "主要做法",
                "强化统筹部署",
                "强化政治担当"
            })
    @DisplayName("组织领导部分")
    void organising(String title) {
        assertThat(SectionKind.of(title)).isEqualTo(SectionKind.ORGANISING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "反馈问题整改落实情况",
                "巡察反馈意见整改落实情况",
                "巡察反馈问题整改进展情况",
                "具体问题整改情况",
                "审计查出问题的整改情况",
                "整改任务完成情况",
                "台账不健全的问题",
                "正在整改的事项"
            })
    @DisplayName("逐条答复部分")
    void rectifying(String title) {
        assertThat(SectionKind.of(title)).isEqualTo(SectionKind.RECTIFYING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"下一步工作打算", "下步工作安排", "下一步整改工作计划", "今后努力方向", "持续巩固整改成果", "健全长效机制", "联系方式", "后续工作打算"})
    @DisplayName("以后打算部分")
    void next(String title) {
        assertThat(SectionKind.of(title)).isEqualTo(SectionKind.NEXT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1.台账不全\\n整改情况：补齐。\\n2.巡查不力\\n整改情况：加密。                             | 1 台账不全;2 巡查不力
            （1）台账不全\\n整改情况：补齐。\\n（2）巡查不力\\n整改情况：加密。                       | 1 台账不全;2 巡查不力
            （一）台账不全\\n整改情况：补齐。\\n（二）巡查不力\\n整改情况：加密。                     | 一 台账不全;二 巡查不力
            一、台账不全\\n整改情况：补齐。\\n二、巡查不力\\n整改情况：加密。                         | 一 台账不全;二 巡查不力
            问题1：台账不全\\n整改情况：补齐。\\n问题2：巡查不力\\n整改情况：加密。                   | 1 台账不全;2 巡查不力
            反馈问题一：台账不全\\n整改情况：补齐。\\n反馈问题二：巡查不力\\n整改情况：加密。         | 一 台账不全;二 巡查不力
            1.关于台账不全的问题。一是补齐。\\n2.关于巡查不力的问题。一是加密。                       | 1 关于台账不全的问题;2 关于巡查不力的问题
            1.针对“台账不全”问题。一是补齐。\\n2.针对“巡查不力”问题。一是加密。                       | 1 针对“台账不全”问题;2 针对“巡查不力”问题
            1.台账不全。\\n整改措施：补齐。\\n完成情况：已完成。\\n2.巡查不力。\\n整改措施：加密。\\n完成情况：已完成。 | 1 台账不全;2 巡查不力
            """)
    @DisplayName("各种编号的问题，带“整改情况”一栏或接着说措施")
    void numbered(String text, String expected) {
        List<Finding> findings =
                BulletinReader.read(text.replace("\\n", "\n") + "\n").findings();
        assertThat(findings)
                .extracting(finding -> finding.number() + " " + finding.title())
                .containsExactly(expected.split(";"));
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.measures()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"整改情况：", "整改落实情况：", "整改进展情况：", "整改措施：", "采取措施：", "整改举措：", "主要做法：", "【整改情况】", "【整改措施】", "整改措施:"})
    @DisplayName("答复一栏的各种叫法")
    void answerLabels(String label) {
        List<Finding> findings = BulletinReader.read("1.台账不全\n" + label + "一是补齐。二是检查。\n2.巡查不力\n" + label + "一是加密。\n")
                .findings();
        assertThat(findings).extracting(finding -> finding.measures().size()).containsExactly(2, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"责任单位：综合科", "责任领导：分管副局长", "牵头科室：安全科", "责任人：科室负责人", "整改目标：台账齐全", "整改时限：2024年6月底", "下一步打算：长期坚持"})
    @DisplayName("别的栏不是措施")
    void otherFields(String field) {
        Finding finding = BulletinReader.read("1.台账不全\n整改措施：一是补齐。二是检查。\n" + field + "\n完成情况：已完成\n2.巡查不力\n整改措施：一是加密。\n")
                .findings()
                .getFirst();
        assertThat(finding.measures()).hasSize(2);
        assertThat(finding.measures().getLast().text()).isEqualTo("二是检查。");
        assertThat(finding.status()).isEqualTo("已完成");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "特此通报。",
                "欢迎广大干部群众对整改落实情况进行监督。",
                "联系电话：0000-0000000",
                "监督电话：0000-0000000",
                "如有意见建议，请及时反映。",
                "联系方式：电话0000-0000000；邮政信箱：城关镇1号。"
            })
    @DisplayName("结尾的话不属于最后一个问题")
    void closing(String words) {
        Finding last = BulletinReader.read("一、问题整改情况\n1.台账不全\n整改情况：一是补齐。\n" + words + "\n青石县水利局党组\n2023年11月2日\n")
                .findings()
                .getLast();
        assertThat(last.measures()).hasSize(1);
        assertThat(last.measures().getFirst().text()).isEqualTo("一是补齐。");
    }
}
