package org.hangji.bulletin.filling;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("通报里的问题清单")
class FindingLinesTest {

    @Test
    @DisplayName("标题以数字或字母开头的问题，读回来一个也不少")
    void titlesThatBeginWithAFigure() {
        String text = """
                关于巡察整改情况的通报
                2024年1月8日，市委第二巡察组向市局党组反馈了意见。现将整改情况予以公布。
                一、整改落实情况
                （一）责任落实方面
                %s
                整改情况：一是重新制定办法。二是逐项落实。
                完成情况：已整改。
                %s
                整改情况：一是完成招标。二是迁移到位。
                完成情况：已整改。
                """.formatted(FindingLines.numbered(1, "3座危桥没有封闭"), FindingLines.numbered(2, "S301高杆灯影响安全"));
        assertThat(BulletinReader.read(text).findings())
                .extracting(Reading.Finding::title)
                .containsExactly("3座危桥没有封闭", "S301高杆灯影响安全");
    }
}
