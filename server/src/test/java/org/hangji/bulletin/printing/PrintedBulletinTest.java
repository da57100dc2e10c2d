package org.hangji.bulletin.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.bulletin.filling.Filled;
import org.hangji.bulletin.publishing.FrozenContent;
import org.hangji.bulletin.publishing.Publication;
import org.hangji.document.OfficialDocument;
import org.hangji.document.OfficialDocument.Heading;
import org.hangji.document.OfficialDocument.Paragraph;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("印出的通报")
class PrintedBulletinTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String IN_FOURS =
            "0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567 89ab cdef";

    @ParameterizedTest(name = "{0}：{1}级")
    @CsvSource({"HEADING_1, 1", "HEADING_2, 2", "HEADING_3, 3"})
    @DisplayName("标题各到各的级")
    void headings(Filled.Kind kind, int level) {
        assertThat(draft(Filled.Line.of(kind, "一、情况")).body()).containsExactly(new Heading(level, "一、情况"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PARAGRAPH", "CONTACT"})
    @DisplayName("段落和联系方式都是正文")
    void paragraphs(Filled.Kind kind) {
        assertThat(draft(Filled.Line.of(kind, "监督电话：12328")).body()).containsExactly(new Paragraph("监督电话：12328"));
    }

    @Test
    @DisplayName("标志是机关名加“文件”，署名是机关名，稿子没有文号")
    void head() {
        OfficialDocument document = draft(Filled.Line.of(Filled.Kind.PARAGRAPH, "甲。"));
        assertThat(document.mark()).isEqualTo("东风市交通运输局文件");
        assertThat(document.signer()).isEqualTo("东风市交通运输局");
        assertThat(document.number()).isEmpty();
        assertThat(document.title()).containsExactly("关于函件的通报");
        assertThat(document.date()).isEqualTo(DAY);
        assertThat(document.note()).isEmpty();
    }

    @Test
    @DisplayName("手填的数字后面有*，附注说明；有来处的没有")
    void typed() {
        OfficialDocument document = printed(figures(), null, "").document();
        assertThat(document.body()).containsExactly(new Paragraph("下发警示函27份，印发手册800份*。"));
        assertThat(document.note()).isEqualTo("标*的数字为手工填写，没有记录支撑");
    }

    @Test
    @DisplayName("附注先说手填，再给校验值")
    void notes() {
        assertThat(printed(figures(), null, "校验值：0123").document().note()).isEqualTo("标*的数字为手工填写，没有记录支撑；校验值：0123");
    }

    @Test
    @DisplayName("更正的在正文最后说更正哪一篇、为什么")
    void correction() {
        FrozenContent.Correction correction = new FrozenContent.Correction(3, "东交〔2024〕1号", "手册份数有误。", List.of());
        assertThat(printed(figures(), correction, "").document().body().getLast())
                .isEqualTo(new Paragraph("本通报更正东交〔2024〕1号：手册份数有误。"));
    }

    @ParameterizedTest(name = "日志封存值{0}")
    @CsvSource({"'', false", "有, true"})
    @DisplayName("发布的印文号、发布日、四个一组的校验值；日志封存过的也印它的封存值")
    void published(String sealed, boolean withHead) {
        Publication.Body body =
                new Publication.Body("关于函件的通报", "东风市交通运输局", "{}", new FrozenContent(DAY, figures(), Map.of(), null));
        Publication publication = new Publication(
                3,
                "CITY",
                "东交〔2024〕1号",
                9,
                Instant.parse("2024-02-29T16:30:00Z"),
                AsOf.endOf(DAY),
                sealed.isEmpty() ? "" : DIGEST,
                DIGEST,
                null,
                null,
                null,
                body);
        PrintedBulletin printed = PrintedBulletin.of(publication, body);
        assertThat(printed.number()).isEqualTo("东交〔2024〕1号");
        assertThat(printed.signedOn()).isEqualTo("2024-03-01");
        assertThat(printed.seal()).isEqualTo("校验值：" + IN_FOURS + (withHead ? "；日志封存值：" + IN_FOURS : ""));
    }

    private static OfficialDocument draft(Filled.Line line) {
        return printed(new Filled(List.of(line), List.of(), List.of()), null, "")
                .document();
    }

    private static PrintedBulletin printed(Filled filled, FrozenContent.@Nullable Correction correction, String seal) {
        return new PrintedBulletin("东风市交通运输局", "", "关于函件的通报", filled, DAY, correction, seal);
    }

    private static Filled figures() {
        Filled.Line line = new Filled.Line(
                Filled.Kind.PARAGRAPH,
                List.of(
                        new Filled.Run("下发警示函", null),
                        new Filled.Run("27份", "1"),
                        new Filled.Run("，印发手册", null),
                        new Filled.Run("800份", "2"),
                        new Filled.Run("。", null)),
                false);
        return new Filled(List.of(line), List.of(value("1", "warning-letters", 27), value("2", null, 800)), List.of());
    }

    private static Filled.Value value(String key, @Nullable String figure, int value) {
        return new Filled.Value(
                key,
                figure,
                "名",
                "口径",
                "",
                null,
                "",
                null,
                null,
                DAY,
                BigDecimal.valueOf(value),
                Integer.toString(value),
                "份",
                figure == null ? 0 : value,
                null);
    }
}
