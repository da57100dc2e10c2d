package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("恶意文本：时间随长度线性增长")
class HostileTextTest {
    private static final int LENGTH = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1家",
                "1.一,",
                "(一)一,",
                "一是①",
                "《",
                "（",
                "“",
                "关于“",
                "整改情况：",
                "问题1：",
                "①",
                "局",
                "以来",
                "一",
                "9",
                "a",
                "\n",
                "2月3日、2月4日1次",
                "，已整改1家，正在整改1家",
                "1.关于“",
                "反馈的1个问题",
                "\ud83d",
                "\ud83d\ude00",
                "在春节",
                "第一、"
            })
    void isReadInTime(String scrap) {
        String text = scrap.repeat(LENGTH / scrap.length());
        Reading reading = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> BulletinReader.read(text));
        assertThat(reading.text()).isEqualTo(text);
    }
}
