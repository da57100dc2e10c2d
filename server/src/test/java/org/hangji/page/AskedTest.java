package org.hangji.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("纸上的筛选条件用话写，不是地址里的代码")
class AskedTest {

    private static final List<Choice> STATES = List.of(new Choice("IN_PROGRESS", "整改中"), new Choice("CLOSED", "已销号"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", emptyValue = "", textBlock = """
            '',                                     -
            state=&q=,                              -
            page=3&sort=-due,                       -
            state=IN_PROGRESS,                      状态：整改中
            state=FLYING,                           状态：FLYING
            from=2023-07-17,                        从：2023年7月17日
            from=昨天,                              从：昨天
            q=%E6%A1%A5&state=CLOSED,               状态：已销号；标题：桥
            from=2023-07-17&q=a&state=CLOSED,       从：2023年7月17日；状态：已销号；标题：a
            """)
    @DisplayName("每个填了的条件一句，空的不说，页码和排序不说")
    void line(String query, @Nullable String wanted) {
        Frame frame = FrameFixture.of("/findings", query);
        assertThat(Asked.of(frame)
                        .day("from", "从")
                        .choice("state", "状态", STATES)
                        .typed("q", "标题")
                        .line())
                .isEqualTo(wanted);
    }
}
