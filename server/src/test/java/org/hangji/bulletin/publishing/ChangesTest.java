package org.hangji.bulletin.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hangji.bulletin.filling.Filled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("更正了什么")
class ChangesTest {

    @Test
    @DisplayName("一字未改就没有变化")
    void none() {
        assertThat(changes("题", "甲|乙", "题", "甲|乙")).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"甲|乙|丙, 甲|丁|丙, 乙, 丁", "甲|乙, 甲, 乙, ''", "甲, 甲|乙, '', 乙", "手册500份。, 手册400份。, 手册500份。, 手册400份。"})
    @DisplayName("改的、删的、加的各说各的")
    void lines(String before, String after, String left, String added) {
        assertThat(changes("题", before, "题", after)).containsExactly(new FrozenContent.Change(left, added));
    }

    @Test
    @DisplayName("题目也算；挪了位置没改字的不算")
    void titleAndOrder() {
        assertThat(changes("旧题", "甲|乙", "新题", "乙|甲")).containsExactly(new FrozenContent.Change("旧题", "新题"));
    }

    private static List<FrozenContent.Change> changes(String oldTitle, String old, String title, String now) {
        return Changes.between(oldTitle, filled(old), title, filled(now));
    }

    private static Filled filled(String lines) {
        return new Filled(
                Stream.of(lines.split("\\|"))
                        .map(words -> Filled.Line.of(Filled.Kind.PARAGRAPH, words))
                        .toList(),
                List.of(),
                List.of());
    }
}
