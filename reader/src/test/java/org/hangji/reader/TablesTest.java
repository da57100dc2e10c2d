package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.Reading.Finding;
import org.hangji.reader.Reading.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("一行一个问题的表格，读成问题")
class TablesTest {
    private static final String HEAD = "序号\t存在问题\t整改措施\t责任单位\t整改时限\t完成情况\n";
    private static final String ROW = "1\t台账不全\t一是补齐3册。二是培训2期。\t综合科\t2024年6月底\t已完成\n";

    private static List<Finding> findings(String text) {
        return BulletinReader.read(text).findings();
    }

    @Test
    @DisplayName("问题、措施、时限、状态各归其位，问题的位置是它那一行")
    void row() {
        String text = "整改清单\n" + HEAD + ROW;
        Finding finding = findings(text).getFirst();
        assertThat(finding.number()).isEqualTo("1");
        assertThat(finding.title()).isEqualTo("台账不全");
        assertThat(finding.measures()).extracting(Measure::text).containsExactly("一是补齐3册。", "二是培训2期。");
        assertThat(finding.deadline()).hasToString("2024-06-30");
        assertThat(finding.status()).isEqualTo("已完成");
        assertThat(text.substring(finding.span().start(), finding.span().end())).isEqualTo(ROW.strip());
    }

    @Test
    @DisplayName("数字归到它所在的问题和措施，序号不是数字")
    void figures() {
        Reading reading = BulletinReader.read(HEAD + ROW + "2\t台风预案未修订\t修订预案\t应急科\t长期\t持续推进\n");
        assertThat(reading.figures())
                .extracting(figure -> figure.value() + figure.unit() + " " + figure.finding() + "." + figure.measure())
                .containsExactly("3册 0.0", "2期 0.1");
    }

    @Test
    @DisplayName("表格上面的标题是问题的路径，表中的小标题也是")
    void path() {
        String text = "一、整改情况\n" + HEAD + ROW + "二、廉政方面\n" + ROW.replace("1\t", "2\t");
        assertThat(findings(text)).extracting(Finding::path).containsExactly(List.of("一"), List.of("二"));
        assertThat(BulletinReader.read(text).outline()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "    ", " | ", "｜"})
    @DisplayName("单元格可由制表符、空格或竖线隔开")
    void separators(String gap) {
        String text = (HEAD + ROW).replace("\t", gap);
        assertThat(findings(text)).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.title()).isEqualTo("台账不全");
            assertThat(finding.measures()).hasSize(2);
            assertThat(finding.status()).isEqualTo("已完成");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "问题编号\t审计发现问题\t整改进展\t整改状态, 1",
        "编号\t隐患内容\t整改措施\t备注, 1",
        "编号\t反馈意见\t整改落实情况\t期限, 1",
        "序号\t问题\t责任单位\t备注, 0",
        "序号\t姓名\t单位\t完成情况, 0",
        "问题是这样的\t我们说了很久的话没有措施可言所以不是表头\t甲\t乙, 0"
    })
    @DisplayName("表头要有问题，也要有措施、情况或状态")
    void heads(String head, int found) {
        assertThat(findings(head + "\n1\t管理不到位\t已整改到位\t无\n")).hasSize(found);
    }

    @Test
    @DisplayName("单元格数不合的行、没有文字的行不是问题；表后的正文照常读")
    void otherLines() {
        String text = HEAD + "1\t2\t3\n" + ROW + "2\t\t\t\t\t\n一、下一步\n（一）巩固。继续抓。\n";
        assertThat(findings(text)).hasSize(1);
        assertThat(BulletinReader.read(text).outline()).hasSize(1);
    }
}
