package org.hangji.figure.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hangji.figure.definition.Phrase.Fit;
import org.hangji.figure.definition.Phrase.Place;
import org.hangji.figure.definition.Phrase.Word;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("一种说法合不合一个数字的上下文")
class PhraseTest {

    /** 截至9月底，排查一般隐患{61处}，已整改{55处}: the second number. */
    private static final Place SECOND =
            new Place("排查一般隐患61处已整改55处完毕", "已整改55处完毕", "完毕", "截至9月底，排查一般隐患61处已整改55处完毕", "截至9月底，排查一般隐患61处已整改");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            已整改,      -,    -,      -,    true
            排查,        -,    -,      -,    true
            取缔,        -,    -,      -,    false
            已整改 取缔, -,    -,      -,    false
            取缔|整改,   -,    -,      -,    true
            -,           完毕, -,      -,    true
            -,           整改, -,      -,    false
            已整改,      -,    9月底,  -,    true
            已整改,      -,    10月底, -,    false
            已整改,      -,    -,      完毕, false
            已整改,      -,    -,      排查, true
            """)
    @DisplayName("要有的词都有，跟在后面的在后面，句子里要有的有，近处不能有的没有")
    void fits(
            @org.jspecify.annotations.Nullable String says,
            @org.jspecify.annotations.Nullable String after,
            @org.jspecify.annotations.Nullable String within,
            @org.jspecify.annotations.Nullable String not,
            boolean fits) {
        assertThat(phrase(says, after, within, not).fits(SECOND).isPresent()).isEqualTo(fits);
    }

    @Test
    @DisplayName("离数字近的词比同一小句里远的词算得重，词长的算得重")
    void weight() {
        assertThat(fit(phrase("已整改", null, null, null)))
                .isGreaterThan(fit(phrase("排查", null, null, null)))
                .isGreaterThan(fit(phrase("整改", null, null, null)));
        assertThat(fit(phrase("已整改", null, null, null)))
                .as("near the number three words outweigh four farther off")
                .isGreaterThan(fit(phrase("一般隐患", null, null, null)));
        assertThat(fit(phrase("已整改 排查", null, null, null))).isGreaterThan(fit(phrase("已整改", null, null, null)));
    }

    @Test
    @DisplayName("同样多的词，看句子里说的哪一个离数字近")
    void nearest() {
        assertThat(fit(phrase("已整改", null, "隐患", null))).isGreaterThan(fit(phrase("已整改", null, "9月", null)));
        assertThat(fit(phrase("已整改", null, "9月", null))).isGreaterThan(fit(phrase("已整改", null, null, null)));
    }

    @Test
    @DisplayName("比的先后：词，其次远近，再其次句子里的词")
    void order() {
        List<Fit> fits = List.of(new Fit(1, 9, 9), new Fit(2, 1, 9), new Fit(2, 2, 0), new Fit(2, 2, 1));
        assertThat(fits).isSorted();
        assertThat(new Fit(2, 2, 1)).isEqualByComparingTo(new Fit(2, 2, 1));
    }

    private static Fit fit(Phrase phrase) {
        Optional<Fit> fit = phrase.fits(SECOND);
        return fit.orElseThrow();
    }

    private static Phrase phrase(
            @org.jspecify.annotations.Nullable String says,
            @org.jspecify.annotations.Nullable String after,
            @org.jspecify.annotations.Nullable String within,
            @org.jspecify.annotations.Nullable String not) {
        return new Phrase(words(says), words(after), words(within), words(not));
    }

    private static List<Word> words(@org.jspecify.annotations.Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" "))
                        .map(forms -> new Word(Arrays.asList(forms.split("\\|"))))
                        .toList();
    }
}
