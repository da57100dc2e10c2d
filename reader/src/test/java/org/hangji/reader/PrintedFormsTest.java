package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.hangji.reader.Reading.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("问题清单表格的各种印法；行尾、宽窄不同的同一篇文字读出同样的内容")
class PrintedFormsTest {
    private static final String ROW = "1\t台账不全\t一是补齐3册。二是培训2期。\t综合科\t2024年6月底\t已完成\n";
    private static final String TEXT = "一、问题整改情况\n1.巡查不到位\n整改情况：一是增加频次。二是装摄像头12个。\n完成情况：已完成\n2.台账不全\n整改情况：一是补齐9份。\n";

    private static String findings(String text) {
        return BulletinReader.read(text).findings().stream()
                .map(PrintedFormsTest::print)
                .collect(Collectors.joining("\n"));
    }

    private static String print(Finding finding) {
        return finding.title() + " " + finding.measures().size() + " " + finding.status() + " " + finding.deadline();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "序号\t存在问题\t整改措施\t责任单位\t整改时限\t完成情况",
                "序号\t反馈问题\t整改举措\t责任部门\t完成时限\t整改结果",
                "编号\t问题描述\t整改措施\t牵头科室\t整改期限\t整改状态",
                "序号\t主要问题\t具体措施\t责任人\t完成时间\t是否完成",
                "序号\t隐患内容\t整改措施\t责任领导\t计划时间\t整改进度"
            })
    @DisplayName("列的各种叫法")
    void columnNames(String head) {
        assertThat(findings(head + "\n" + ROW)).isEqualTo("台账不全 2 已完成 2024-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "|", " | ", "｜", "   "})
    @DisplayName("列与列之间的各种分隔")
    void separators(String separator) {
        String head = "序号\t存在问题\t整改措施\t责任单位\t整改时限\t完成情况\n";
        assertThat(findings((head + ROW).replace("\t", separator))).isEqualTo("台账不全 2 已完成 2024-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名\t单位\t职务\n甲\t乙\t丙\n", "序号\t企业名称\t地址\n1\t青石客运\t城关镇\n", "存在问题\t备注\n台账不全\t无\n"})
    @DisplayName("不是问题清单的表格读不出问题")
    void otherTables(String table) {
        assertThat(findings(table)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Windows 行尾       | \\n   | \\r\\n
            空行               | \\n   | \\n\\n
            段首空格           | \\n   | \\n__
            行尾空格           | \\n   | __\\n
            半角冒号           | ：    | :
            半角句点           | 1.    | 1．
            """)
    @DisplayName("印法不同，内容相同")
    void sameContent(String how, String from, String to) {
        String printed = TEXT.replace(plain(from), plain(to));
        assertThat(printed).as(how).isNotEqualTo(TEXT);
        assertThat(findings(printed)).as(how).isEqualTo("巡查不到位 2 已完成 null\n台账不全 1 null null");
    }

    private static String plain(String escaped) {
        return escaped.replace("\\n", "\n").replace("\\r", "\r").replace('_', '\u3000');
    }
}
