package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Word 的自动编号：逐级计数，上级变了下级重来")
class WordCounterTest {

    private static WordLevel level(String format, String pattern) {
        return level(1, format, pattern, null);
    }

    private static WordLevel level(int start, String format, String pattern, @Nullable Integer restart) {
        return new WordLevel(start, format, pattern, false, false, restart, null);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            chineseCounting        | %1、     | 一、 二、 三、
            chineseCounting        | （%1）   | （一） （二） （三）
            decimal                | %1.      | 1. 2. 3.
            decimal                | （%1）   | （1） （2） （3）
            decimal                | 问题%1： | 问题1： 问题2： 问题3：
            decimalEnclosedCircle  | %1       | ① ② ③
            upperLetter            | %1.      | A. B. C.
            """)
    @DisplayName("每用一次加一")
    void counts(String format, String pattern, String printed) {
        Map<Integer, WordLevel> levels = Map.of(0, level(format, pattern));
        WordCounter counter = new WordCounter();
        for (String number : printed.split(" ")) {
            assertThat(counter.next(levels, 0, null)).isEqualTo(number);
        }
    }

    @Test
    @DisplayName("下级随上级重新开始")
    void restarts() {
        Map<Integer, WordLevel> levels = Map.of(0, level("chineseCounting", "%1、"), 1, level("decimal", "%2."));
        WordCounter counter = new WordCounter();
        assertThat(counter.next(levels, 0, null)).isEqualTo("一、");
        assertThat(counter.next(levels, 1, null)).isEqualTo("1.");
        assertThat(counter.next(levels, 1, null)).isEqualTo("2.");
        assertThat(counter.next(levels, 0, null)).isEqualTo("二、");
        assertThat(counter.next(levels, 1, null)).isEqualTo("1.");
    }

    @Test
    @DisplayName("注明不重来的下级接着数")
    void goesOn() {
        Map<Integer, WordLevel> levels = Map.of(0, level("chineseCounting", "%1、"), 1, level(1, "decimal", "%2.", 0));
        WordCounter counter = new WordCounter();
        counter.next(levels, 0, null);
        assertThat(counter.next(levels, 1, null)).isEqualTo("1.");
        counter.next(levels, 0, null);
        assertThat(counter.next(levels, 1, null)).isEqualTo("2.");
    }

    @Test
    @DisplayName("编号里带上级的号")
    void combined() {
        Map<Integer, WordLevel> levels = Map.of(0, level("decimal", "%1."), 1, level("decimal", "%1.%2"));
        WordCounter counter = new WordCounter();
        counter.next(levels, 0, null);
        counter.next(levels, 0, null);
        assertThat(counter.next(levels, 1, null)).isEqualTo("2.1");
        assertThat(counter.next(levels, 1, null)).isEqualTo("2.2");
    }

    @Test
    @DisplayName("从指定的数开始")
    void starts() {
        WordCounter counter = new WordCounter();
        Map<Integer, WordLevel> levels = Map.of(0, level(5, "decimal", "%1.", null));
        assertThat(counter.next(levels, 0, null)).isEqualTo("5.");
        assertThat(counter.next(levels, 0, null)).isEqualTo("6.");
        assertThat(counter.next(levels, 0, 9)).isEqualTo("9.");
        assertThat(counter.next(levels, 0, null)).isEqualTo("10.");
    }

    @Test
    @DisplayName("项目符号和没有定义的级别不印号")
    void silent() {
        WordCounter counter = new WordCounter();
        assertThat(counter.next(Map.of(0, level("bullet", "•")), 0, null)).isEmpty();
        assertThat(counter.next(Map.of(), 3, null)).isEmpty();
    }

    @Test
    @DisplayName("窄的号后面空一格，宽的不空")
    void gaps() {
        WordLevel narrow = new WordLevel(1, "decimal", "%1.", false, true, null, null);
        WordLevel wide = new WordLevel(1, "chineseCounting", "%1、", false, true, null, null);
        assertThat(new WordCounter().next(Map.of(0, narrow), 0, null)).isEqualTo("1. ");
        assertThat(new WordCounter().next(Map.of(0, wide), 0, null)).isEqualTo("一、");
    }
}
