package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hangji.reader.Reading.Finding;
import org.hangji.reader.Reading.Heading;

/** What holds of the reading of any text at all. */
class AnyTextTest {
    private static final String[] SCRAPS = {
        "一、",
        "（一）",
        "(二)",
        "1.",
        "2．",
        "（1）",
        "①",
        "问题1：",
        "反馈问题一：",
        "一是",
        "二是",
        "整改情况：",
        "整改措施：",
        "整改时限：",
        "完成情况：已完成",
        "关于“",
        "”的问题",
        "《",
        "》",
        "“",
        "”",
        "(",
        "（",
        "）",
        "2023年",
        "5月6日",
        "13月32日",
        "至",
        "、",
        "，",
        "。",
        "；",
        "\n",
        "\r\n",
        " ",
        "　",
        "\u00a0",
        "12家",
        "七家",
        "约3.5万元",
        "20余处",
        "百分之九十",
        "第三",
        "每月一次",
        "其中",
        "已整改",
        "正在整改",
        "反馈",
        "巡察",
        "个问题",
        "71条措施",
        "中共某某局党组",
        "关于整改情况的通报",
        "2023年2月30日",
        "“1.9”事故",
        "正值春运",
        "99999999999999999999家",
        "\ud83d\ude00",
        "\ud800",
        "\udc00",
        "a1b2",
        "%",
        "不到位",
        "下旬",
        "月底",
        "去年",
        "1-8月",
        "\n关于“甲事不到位”的问题\n",
        "【问题1】",
        "【整改情况】",
        "\n反馈问题：",
        "1.具体整改情况。",
        "2020-2022年"
    };

    @Property(tries = 1500)
    void readsAnyScrapsOfABulletin(@ForAll("bulletins") String text) {
        holds(text);
    }

    @Property(tries = 500)
    void readsAnyString(@ForAll String text) {
        holds(text);
    }

    @Property(tries = 300)
    void readsTheSameWhateverEndsTheLines(@ForAll("bulletins") String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        assertThat(words(BulletinReader.read(plain.replace("\n", "\r\n"))))
                .isEqualTo(words(BulletinReader.read(plain)));
    }

    @Property(tries = 300)
    void tellsThingsInTheOrderOfTheText(@ForAll("bulletins") String text) {
        Reading reading = BulletinReader.read(text);
        assertThat(reading.findings()).extracting(one -> one.span().start()).isSorted();
        assertThat(reading.figures()).extracting(one -> one.span().start()).isSorted();
        assertThat(reading.dates()).extracting(one -> one.span().start()).isSorted();
        reading.findings()
                .forEach(one -> assertThat(one.measures())
                        .extracting(measure -> measure.span().start())
                        .isSorted());
    }

    /** What was read, without places. */
    private static String words(Reading reading) {
        List<String> words = new ArrayList<>();
        reading.findings()
                .forEach(one ->
                        words.add(one.number() + one.title() + one.measures().size() + one.status() + one.deadline()));
        reading.figures().forEach(one -> words.add(one.value() + one.unit() + one.bound() + one.finding()));
        reading.dates().forEach(one -> words.add(one.from() + "/" + one.to()));
        reading.declared().forEach(one -> words.add(one.what() + "=" + one.value()));
        return String.join(" ", words);
    }

    private static void holds(String text) {
        Reading reading = BulletinReader.read(text);
        int[] points = text.codePoints().toArray();
        for (Span span : spans(reading)) {
            assertThat(span.start()).isLessThan(span.end());
            assertThat(span.end()).isLessThanOrEqualTo(points.length);
        }
        for (Finding finding : reading.findings()) {
            finding.measures().forEach(measure -> {
                assertThat(finding.span().contains(measure.span())).isTrue();
                assertThat(cut(points, measure.span())).isEqualTo(measure.text());
                measure.items()
                        .forEach(item ->
                                assertThat(measure.span().contains(item.span())).isTrue());
            });
        }
        for (Reading.Figure figure : reading.figures()) {
            if (figure.finding() != null) {
                Finding finding = reading.findings().get(figure.finding());
                assertThat(finding.span().contains(figure.span())).isTrue();
                if (figure.measure() != null) {
                    assertThat(finding.measures().get(figure.measure()).span().start())
                            .isLessThanOrEqualTo(figure.span().start());
                }
            }
        }
        assertThat(JsonSyntax.isValid(json(reading))).isTrue();
    }

    private static String json(Reading reading) {
        StringBuilder out = new StringBuilder();
        try {
            ReadingJson.write(reading, out);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
        return out.toString();
    }

    private static String cut(int[] points, Span span) {
        return new String(points, span.start(), span.end() - span.start());
    }

    private static List<Span> spans(Reading reading) {
        List<Span> spans = new ArrayList<>();
        reading.declared().forEach(one -> spans.add(one.span()));
        headings(reading.outline(), spans);
        reading.findings().forEach(one -> {
            spans.add(one.span());
            one.measures().forEach(measure -> spans.add(measure.span()));
        });
        reading.figures().forEach(one -> spans.add(one.span()));
        reading.dates().forEach(one -> spans.add(one.span()));
        reading.documents().forEach(one -> spans.add(one.span()));
        reading.organizations().forEach(one -> spans.add(one.span()));
        reading.checks().forEach(one -> spans.addAll(one.spans()));
        return spans;
    }

    private static void headings(List<Heading> headings, List<Span> spans) {
        headings.forEach(heading -> {
            spans.add(heading.span());
            headings(heading.children(), spans);
        });
    }

    @Provide
    Arbitrary<String> bulletins() {
        return Arbitraries.of(SCRAPS).list().ofMaxSize(60).map(scraps -> String.join("", scraps));
    }
}
