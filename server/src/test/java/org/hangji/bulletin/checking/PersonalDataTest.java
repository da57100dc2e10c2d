package org.hangji.bulletin.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("个人信息")
class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "司机手机13912345678, 手机号",
        "打１３９１２３４５６７８也行, 手机号",
        "身份证990121199003071234, 身份证号",
        "身份证99012119900307123X, 身份证号",
        "咨询0990-5550100, 电话",
        "电话：5550100, 电话",
        "卡号6222 0200 0000 0000 000, 银行卡号",
        "发到someone@example.invalid, 电子邮箱"
    })
    @DisplayName("认得出，写出是哪一种")
    void found(String text, String what) {
        assertThat(PersonalData.in(text)).extracting(PersonalData.Hit::what).contains(what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年7月17日至2023年11月17日",
                "拨打12345热线",
                "卸载66364吨，查处2937辆",
                "安交〔2026〕12号",
                "投资650万元，全长145.2米",
                "K123+456至K789+012"
            })
    @DisplayName("日期、数量、文号、热线不算")
    void notFound(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    @DisplayName("只露头尾，够找到原处")
    void masked() {
        assertThat(PersonalData.in("13912345678").getFirst().masked()).isEqualTo("139…78");
    }
}
