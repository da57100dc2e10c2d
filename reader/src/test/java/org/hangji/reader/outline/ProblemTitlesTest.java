package org.hangji.reader.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.text.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("标题里的缺失词、字段的各种印法、表格的各种分隔")
class ProblemTitlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "责任落实不到位",
                "学习不够深入",
                "经费保障不足",
                "推动工作不力",
                "把关不严",
                "作风不实",
                "研究不深",
                "覆盖率不高",
                "统筹能力不强",
                "台账不规范",
                "制度不健全",
                "机制不完善",
                "整改不彻底",
                "处置不及时",
                "底数不清",
                "职责不明",
                "资料不全",
                "管理不细",
                "履职不当",
                "沟通不畅",
                "监管缺位",
                "监督缺失",
                "缺乏长远规划",
                "缺少专业人员",
                "没有建立台账",
                "与要求有差距",
                "基层基础薄弱",
                "阵地意识弱化",
                "纪律观念淡薄",
                "项目进展缓慢",
                "工程进度滞后",
                "违规公款接待",
                "违反财务制度",
                "超标准配备办公用房",
                "民主生活会走过场",
                "督查检查流于形式",
                "虚报工程量",
                "拖欠工程款",
                "挪用专项资金",
                "业务监管与执法脱节",
                "仍存在以会议落实会议",
                "未严格执行采购规定",
                "资产长期闲置",
                "财务管理混乱",
                "廉政风险突出",
                "监管存在盲区",
                "文山会海等形式主义",
                "群众办事难",
                "审批速度慢"
            })
    @DisplayName("说的是缺失")
    void lacks(String title) {
        assertThat(ProblemWords.problem(title)).isTrue();
        assertThat(ProblemWords.problem(title + "。")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加强组织领导", "召开专题会议", "制定整改方案", "建立工作专班", "强化督导检查", "压实整改责任", "提升服务水平", "深化源头治理", "未来五年规划", "总体情况",
                "组织开展培训"
            })
    @DisplayName("说的是做法或部分，不是缺失")
    void noLacks(String title) {
        assertThat(ProblemWords.problem(title)).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            整改情况：已补齐。             | PROGRESS
            整改情况:已补齐。              | PROGRESS
            整改情况： 已补齐。            | PROGRESS
            整改情况 ：已补齐。            | PROGRESS
            【整改情况】已补齐。           | PROGRESS
            【整改情况】：已补齐。         | PROGRESS
            （整改情况）已补齐。           | PROGRESS
            　　整改情况：已补齐。         | PROGRESS
            具体整改措施：已补齐。         | ACTIONS
            已采取的整改措施：已补齐。     | ACTIONS
            整改完成时限：6月。            | DEADLINE
            整改牵头单位：办公室。         | OWNER
            责任领导、责任科室：办公室。   | OWNER
            配合单位：办公室。             | OWNER
            原因分析及问题表现：松懈。     | PROBLEM
            下一步整改措施：坚持。         | OTHER
            后续整改措施：坚持。           | OTHER
            整改类型：立行立改。           | OTHER
            """)
    @DisplayName("字段的印法")
    void fields(String text, Field field) {
        List<FieldLabel> labels = new FieldScanner(Source.of(text)).scan(0, text.length());
        assertThat(labels).extracting(FieldLabel::field).containsExactly(field);
        assertThat(Source.of(text).at(labels.getFirst().content())).matches(c -> c != ':' && c != ' ' && c != ')');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "。\n"})
    @DisplayName("字段独占一行，没有冒号")
    void fieldOnItsLine(String end) {
        String text = "台账不全\n整改情况" + end + "已补齐。";
        assertThat(new FieldScanner(Source.of(text)).scan(0, text.length()))
                .extracting(FieldLabel::field)
                .containsExactly(Field.PROGRESS);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            1\\t台账不全\\t已完成;1,台账不全,已完成
            1\\t\\t已完成;1,,已完成
            \\t台账不全\\t已完成;,台账不全,已完成
            |1|台账不全|已完成|;1,台账不全,已完成
            | 1 | 台账不全 | 已完成 |;1,台账不全,已完成
            1｜台账不全｜已完成;1,台账不全,已完成
            1  台账不全   已完成;1,台账不全,已完成
            """)
    @DisplayName("一行分成格：制表符、竖线、两个以上空格")
    void cells(String printed, String cells) {
        Source line = Source.of(printed.replace("\\t", "\t"));
        assertThat(new TableCells(line)
                        .of(0, line.length()).stream()
                                .map(cell -> line.cut(cell.start(), cell.end()))
                                .toList())
                .containsExactly(cells.split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"台账不全，已完成", "1 台账不全 已完成", ""})
    @DisplayName("不分格的行")
    void noCells(String text) {
        Source line = Source.of(text);
        assertThat(new TableCells(line).of(0, line.length())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            情况。1.总体;STOP
            情况！（一）总体;STOP
            情况 一、总体;SPACE
            情况：一、总体;COLON
            情况；一、总体;SEMICOLON
            情况，一、总体;COMMA
            情况、一、总体;COMMA
            情况一、总体;NONE
            “情况”一、总体;NONE
            【情况】一、总体;COLON
            """)
    @DisplayName("编号前面是什么")
    void boundaries(String text, Boundary boundary) {
        int at = text.indexOf("总体") - (text.contains("（一）") ? 3 : 2);
        assertThat(Boundary.before(Source.of(text), at)).isEqualTo(boundary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "前文\n", "前文\n　　", "• ", "■ ", "前文\r\n", "前文\n- ", "前文\n● "})
    @DisplayName("行首：空格和项目符号不算")
    void lineStarts(String before) {
        Source source = Source.of(before + "一、总体");
        assertThat(Boundary.before(source, source.find("一、总体", 0, source.length())))
                .isEqualTo(Boundary.LINE);
    }
}
