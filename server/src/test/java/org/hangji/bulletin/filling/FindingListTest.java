package org.hangji.bulletin.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hangji.bulletin.composing.Block.Selection;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.ToldFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("通报里问题清单的编号和措辞")
class FindingListTest {

    @Test
    @DisplayName("方面用（一）（二），每个方面里问题从1编起，没有方面的接着编")
    void numbering() {
        assertThat(headings(at("责任落实方面", "甲"), at("责任落实方面", "乙"), at("现场管理方面", "丙"), at("", "丁"), at("现场管理方面", "戊")))
                .containsExactly("（一）责任落实方面", "1.甲", "2.乙", "（二）现场管理方面", "1.丙", "2.丁", "3.戊");
    }

    @Test
    @DisplayName("没有方面的一直编下去")
    void withoutAspects() {
        assertThat(headings(at("", "甲"), at("", "乙"))).containsExactly("1.甲", "2.乙");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"（三）责任落实方面", "(三)责任落实方面", "（十一）责任落实方面", "' 责任落实方面 '"})
    @DisplayName("方面原来的编号去掉，在这里重新编")
    void counted(String aspect) {
        assertThat(headings(at(aspect, "甲"))).containsExactly("（一）责任落实方面", "1.甲");
    }

    @Test
    @DisplayName("方面很多时编号接着汉字数下去")
    void manyAspects() {
        List<Finding> findings = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> at("方面" + number, "题"))
                .toList();
        List<String> aspects = FindingLines.of(findings, Selection.ALL).stream()
                .filter(line -> line.kind() == Filled.Kind.HEADING_2)
                .map(Filled.Line::words)
                .toList();
        assertThat(aspects.get(9)).startsWith("（十）");
        assertThat(aspects.get(10)).startsWith("（十一）");
        assertThat(aspects.get(19)).startsWith("（二十）");
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "台账不全, 1.台账不全",
        "3座危桥没有封闭, 1. 3座危桥没有封闭",
        "S301高杆灯影响安全, 1. S301高杆灯影响安全",
        "“两客一危”监管不严, 1.“两客一危”监管不严",
        "'', 1."
    })
    @DisplayName("数字或字母开头的标题前空一格，不读成小数")
    void digits(String title, String shown) {
        assertThat(FindingLines.numbered(1, title)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '：',
            value = {
                "补登台账|：整改情况补登台账。",
                "补登台账。|：整改情况补登台账。",
                "一是补登台账。|：整改情况补登台账。",
                "补登|核对：整改情况一是补登。二是核对。",
                "一是补登。|二是核对。：整改情况一是补登。二是核对。",
                "三是补登|一是核对：整改情况一是补登。二是核对。",
                "补登=已补登18份|核对：整改情况一是已补登18份。二是核对。",
                "补登= |核对：整改情况一是补登。二是核对。"
            })
    @DisplayName("措施：填报了完成情况的写完成情况；一条不编号，几条重新编；句号只有一个")
    void measures(String measures, String words) {
        assertThat(lines(finding("甲", measures))).contains(words.replace("整改情况", "整改情况："));
    }

    @Test
    @DisplayName("没有措施的不写整改情况；完成情况总有，以句号结束")
    void state() {
        assertThat(lines(finding("甲", ""))).containsExactly("1.甲", "完成情况：正在整改。");
        Finding closed = new ToldFinding(FindingState.CLOSED)
                .titled("乙")
                .outcome(Outcome.RECTIFIED)
                .told();
        assertThat(lines(closed)).containsExactly("1.乙", "完成情况：已整改。");
    }

    @Test
    @DisplayName("清单的每一行都来自记录，不当作手写的数")
    void recorded() {
        assertThat(FindingLines.of(List.of(finding("甲", "培训3次")), Selection.ALL))
                .allMatch(Filled.Line::recorded);
        assertThat(FindingLines.of(List.of(), Selection.OPEN)).allMatch(Filled.Line::recorded);
    }

    private static Finding finding(String title, String measures) {
        ToldFinding finding =
                new ToldFinding(FindingState.IN_PROGRESS).titled(title).deadline(null);
        for (String measure : measures.split("\\|")) {
            if (!measure.isEmpty()) {
                String[] parts = measure.split("=", 2);
                finding.measure(parts[0], answer(parts));
            }
        }
        return finding.told();
    }

    private static @Nullable String answer(String[] parts) {
        return parts.length > 1 ? parts[1] : null;
    }

    private static Finding at(String aspect, String title) {
        return new ToldFinding(FindingState.IN_PROGRESS)
                .titled(title)
                .aspect(aspect)
                .told();
    }

    private static List<String> lines(Finding finding) {
        return FindingLines.of(List.of(finding), Selection.ALL).stream()
                .map(Filled.Line::words)
                .toList();
    }

    private static List<String> headings(Finding... findings) {
        List<String> headings = new ArrayList<>();
        for (Filled.Line line : FindingLines.of(List.of(findings), Selection.ALL)) {
            if (line.kind() != Filled.Kind.PARAGRAPH) {
                headings.add(line.words());
            }
        }
        return headings;
    }
}
