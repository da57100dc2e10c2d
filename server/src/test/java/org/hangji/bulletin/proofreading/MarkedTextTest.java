package org.hangji.bulletin.proofreading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hangji.bulletin.correction.CorrectedReading;
import org.hangji.bulletin.reading.LookAlike;
import org.hangji.reader.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("正文里的标记")
class MarkedTextTest {

    private final Reading reading = LookAlike.reading();

    @Test
    @DisplayName("标记不改正文一个字")
    void wordsStay() {
        String words = pieces().stream().map(MarkedText.Piece::words).collect(Collectors.joining());
        assertThat(words).isEqualTo(LookAlike.TEXT.replace("\n", ""));
    }

    @Test
    @DisplayName("每个数字在正文里有一处标记，通向它的那一行")
    void figures() {
        assertThat(pieces())
                .filteredOn(piece -> piece.words().equals("18份"))
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.id()).isEqualTo("t2");
                    assertThat(piece.target()).isEqualTo("f2");
                    assertThat(piece.doubtful()).isFalse();
                });
    }

    @Test
    @DisplayName("有矛盾的数字通向那处矛盾")
    void contradictions() {
        assertThat(pieces())
                .filteredOn(piece -> piece.words().equals("3个"))
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.doubtful()).isTrue();
                    assertThat(piece.target()).isEqualTo("c0");
                });
        assertThat(pieces()).anyMatch(piece -> "k0-0".equals(piece.id()));
    }

    @Test
    @DisplayName("问题和措施都有位置，同一个编号只出现一次")
    void places() {
        List<String> ids = pieces().stream()
                .map(MarkedText.Piece::id)
                .filter(id -> id != null)
                .toList();
        assertThat(ids).contains("q0", "q1", "q0m0", "q0m1").doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("单独成行的编号标题是标题")
    void headings() {
        assertThat(paragraphs())
                .filteredOn(paragraph -> paragraph.level() == 2)
                .singleElement()
                .satisfies(paragraph ->
                        assertThat(paragraph.pieces().getFirst().words()).isEqualTo("一、整改情况"));
    }

    @Test
    @DisplayName("最前面的标题行认得出")
    void title() {
        assertThat(paragraphs()).filteredOn(paragraph -> paragraph.level() == 1).hasSize(1);
        assertThat(paragraphs().getFirst().level()).isEqualTo(1);
    }

    private List<MarkedText.Paragraph> paragraphs() {
        List<CorrectedReading.FigureLine> lines = new ArrayList<>();
        for (int i = 0; i < reading.figures().size(); i++) {
            lines.add(new CorrectedReading.FigureLine(i, reading.figures().get(i), false, false));
        }
        return MarkedText.of(reading, new CorrectedReading(List.of(), lines));
    }

    private List<MarkedText.Piece> pieces() {
        return paragraphs().stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .toList();
    }
}
