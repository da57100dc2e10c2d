package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.Finding;
import org.hangji.reader.Reading.Heading;
import org.hangji.reader.Reading.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("位置：按码点数，不出文外，先后有序，指到哪里就是哪里；问题和措施的序号指得到")
class SpansTest {
    private static final String REPORT = """
            青石县交通运输局党组
            关于巡察整改情况的通报
            2023年3月1日至4月20日，县委第二巡察组对县交通运输局党组开展了巡察，2023年5月8日反馈意见。巡察反馈的2个方面3个问题，已完成整改2个，正在整改1个。现通报如下。
            一、整改组织情况
            （一）加强领导。召开会议12次，印发《整改方案》。
            二、问题整改情况
            （一）履职方面
            1.巡查不到位
            整改情况：一是增加频次，检查企业36家。二是处置危桥2座：①东桥。②西桥。
            完成情况：已完成
            2.“一企一档”不健全
            整改情况：（1）补齐台账315份。（2）约谈青石客运有限公司等7家企业。
            整改时限：2023年12月底前
            （二）作风方面
            3.值守不严
            整改情况：约谈18人，罚款1.92万元。
            青石县交通运输局党组
            2023年11月2日
            """;

    static Stream<String> texts() {
        return Stream.of(
                REPORT,
                "\ud83d\ude00\ud842\udfb7" + REPORT,
                REPORT.replace("\n", "\r\n"),
                REPORT.replace("整改情况：", "整改\ud842\udfb7情况："),
                REPORT.replace(" ", "\u3000").replace("\n", "\n\u3000\u3000"),
                REPORT.replace("\n", ""),
                REPORT.substring(0, REPORT.length() / 2),
                "",
                "\ud83d\ude00",
                "\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("每一处位置都在文中，起不晚于止")
    void inside(String text) {
        Reading reading = BulletinReader.read(text);
        int length = text.codePointCount(0, text.length());
        assertThat(reading.text()).isEqualTo(text);
        assertThat(spans(reading))
                .allSatisfy(span -> assertThat(0 <= span.start() && span.start() <= span.end() && span.end() <= length)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("数字、日期、文件、机构按文中先后，互不重叠")
    void ordered(String text) {
        Reading reading = BulletinReader.read(text);
        ordered(reading.figures().stream().map(Reading.Figure::span).toList());
        ordered(reading.dates().stream().map(Reading.DateMention::span).toList());
        ordered(reading.documents().stream().map(Reading.DocumentMention::span).toList());
        ordered(reading.organizations().stream()
                .map(Reading.OrganizationMention::span)
                .toList());
        ordered(reading.findings().stream().map(Finding::span).toList());
        reading.findings()
                .forEach(finding ->
                        ordered(finding.measures().stream().map(Measure::span).toList()));
    }

    private static void ordered(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("指到的字：数字连单位，文件连书名号，机构的名称，措施的文字")
    void quoted(String text) {
        Reading reading = BulletinReader.read(text);
        assertThat(reading.figures())
                .allSatisfy(figure -> assertThat(at(text, figure.span())).containsPattern("[\\d一二三四五六七八九十两百千万]"));
        assertThat(reading.documents())
                .allSatisfy(document -> assertThat(at(text, document.span())).isEqualTo("《" + document.title() + "》"));
        assertThat(reading.organizations())
                .allSatisfy(body -> assertThat(at(text, body.span())).isEqualTo(body.name()));
        for (Finding finding : reading.findings()) {
            assertThat(finding.measures())
                    .allSatisfy(measure -> assertThat(at(text, measure.span())).isEqualTo(measure.text()));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    @DisplayName("数字所属的问题和措施，正是它所在的那一个")
    void belonging(String text) {
        Reading reading = BulletinReader.read(text);
        for (Reading.Figure figure : reading.figures()) {
            Integer index = figure.finding();
            if (index == null) {
                assertThat(figure.measure()).isNull();
                continue;
            }
            Finding finding = reading.findings().get(index);
            assertThat(inside(figure.span(), finding.span())).isTrue();
            Integer measure = figure.measure();
            if (measure != null) {
                assertThat(inside(figure.span(), finding.measures().get(measure).span()))
                        .isTrue();
            }
        }
    }

    private static boolean inside(Span inner, Span outer) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static String at(String text, Span span) {
        return text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
    }

    private static List<Span> spans(Reading reading) {
        List<Span> spans = new ArrayList<>();
        reading.declared().forEach(total -> spans.add(total.span()));
        reading.figures().forEach(figure -> spans.add(figure.span()));
        reading.dates().forEach(date -> spans.add(date.span()));
        reading.documents().forEach(document -> spans.add(document.span()));
        reading.organizations().forEach(body -> spans.add(body.span()));
        reading.checks().stream().map(Check::spans).forEach(spans::addAll);
        headings(reading.outline(), spans);
        for (Finding finding : reading.findings()) {
            spans.add(finding.span());
            for (Measure measure : finding.measures()) {
                spans.add(measure.span());
                measure.items().forEach(item -> spans.add(item.span()));
            }
        }
        return spans;
    }

    private static void headings(List<Heading> headings, List<Span> spans) {
        for (Heading heading : headings) {
            spans.add(heading.span());
            headings(heading.children(), spans);
        }
    }
}
