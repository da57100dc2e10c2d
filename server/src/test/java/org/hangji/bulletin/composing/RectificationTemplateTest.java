package org.hangji.bulletin.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("整改通报的模板")
class RectificationTemplateTest {

    private static final Content CONTENT =
            RectificationTemplate.of(null, "关于整改情况的通报", "东风市交通运输局", "东交", LocalDate.of(2024, 2, 29));

    @Test
    @DisplayName("通行的结构：组织、逐项、未完成的、下一步、监督方式")
    void structure() {
        List<Block> blocks = Block.of(CONTENT.body());
        assertThat(blocks)
                .filteredOn(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .extracting(block -> ((Block.Heading) block).words())
                .containsExactly("一、整改工作的组织", "二、整改落实情况", "三、尚未完成的问题", "四、下一步工作");
        assertThat(blocks)
                .filteredOn(Block.Findings.class::isInstance)
                .containsExactly(
                        new Block.Findings(Block.Selection.RECTIFIED), new Block.Findings(Block.Selection.OPEN));
        assertThat(blocks.getLast()).isInstanceOf(Block.Contact.class);
    }

    @Test
    @DisplayName("正文里的每个数字都有来处，都不是手填的；时点数没有起始日")
    void everyNumberHasItsFigure() {
        Matcher marks = Block.FIELD.matcher(CONTENT.body());
        List<Integer> used =
                marks.results().map(mark -> Integer.valueOf(mark.group(1))).toList();
        assertThat(CONTENT.fields()).extracting(Content.Field::number).containsExactlyElementsOf(used);
        assertThat(CONTENT.fields()).extracting(Content.Field::figure).doesNotContainNull();
        assertThat(CONTENT.fields()).extracting(Content.Field::typed).containsOnlyNulls();
        assertThat(CONTENT.fields())
                .filteredOn(field -> String.valueOf(field.figure()).matches("findings-.*"))
                .extracting(Content.Field::from)
                .containsOnlyNulls();
    }

    @Test
    @DisplayName("截止日写成公文里的样子；没有轮次就不写反馈的日子；没有没填的空")
    void words() {
        assertThat(CONTENT.body())
                .contains("截至2024年2月29日")
                .doesNotContain("检查组")
                .doesNotContain("{");
        assertThat(CONTENT.round()).isNull();
    }
}
