package org.hangji.bulletin.checking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("个人信息的各种写法")
class PersonalDataFormsTest {

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "手机139 1234 5678, 手机号",
        "手机139-1234-5678, 手机号",
        "（13912345678）, 手机号",
        "13912345678、13987654321, 手机号",
        "拨打010-55501000, 电话",
        "拨打０９９０－5550100的电话：５５５０１００, 电话",
        "手机号码为5550100, 电话",
        "联系方式 5550100, 电话",
        "座机5550100, 电话",
        "身份证：９９０１２１１９９００３０７１２３４, 身份证号",
        "身份证99012120050307123x, 身份证号",
        "first.last+tag@mail.example.invalid, 电子邮箱",
        "邮箱a_b-c@example.invalid。, 电子邮箱"
    })
    @DisplayName("空格、连字符、全角、括号都认得出")
    void found(String text, String what) {
        assertThat(PersonalData.in(text))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.what()).isEqualTo(what));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "2023-11-17",
                "2023年第20231117号",
                "东交〔2023〕15号",
                "拨打12328、12345、110",
                "12913456789",
                "1391234567",
                "139123456789012",
                "金额1391234.5678万元",
                "桩号K139+123至K145+678",
                "G341线、S301线",
                "统一编号20231117000100020003",
                "增长0-100之间",
                "@所有单位",
                "微信公众号@东风交通"
            })
    @DisplayName("位数不对的、文号、桩号、短号、金额都不算")
    void notFound(String text) {
        assertThat(PersonalData.in(text)).isEmpty();
    }

    @Test
    @DisplayName("一段里有几处就报几处，一处只报一次")
    void several() {
        assertThat(PersonalData.in("手机13912345678，身份证99012119900307123X，邮箱a@example.invalid"))
                .extracting(PersonalData.Hit::what)
                .containsExactlyInAnyOrder("手机号", "身份证号", "电子邮箱");
        assertThat(PersonalData.in("联系电话：13912345678")).hasSize(1);
        assertThat(PersonalData.in("13912345678和13987654321")).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"13912345678", "99012119900307123X", "0990-5550100", "someone@example.invalid"})
    @DisplayName("报出来的只露头尾，全文不再出现")
    void masked(String secret) {
        assertThat(PersonalData.in("见" + secret + "。")).singleElement().satisfies(hit -> {
            assertThat(hit.masked()).contains("…").doesNotContain(secret);
            assertThat(hit.masked().replace("…", "").length()).isLessThanOrEqualTo(5);
            assertThat(secret).startsWith(hit.masked().substring(0, hit.masked().indexOf('…')));
        });
    }

    @Test
    @DisplayName("校验位不对的长数字不当银行卡号")
    void bankCards() {
        assertThat(PersonalData.in("卡号6222020000000000000"))
                .extracting(PersonalData.Hit::what)
                .contains("银行卡号");
        assertThat(PersonalData.in("编号6222020000000000001")).isEmpty();
    }
}
