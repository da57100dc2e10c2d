package org.hangji.audit.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hangji.audit.sealing.JournalLine;
import org.hangji.page.Choice;
import org.hangji.page.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

@DisplayName("日志用话说")
class JournalWordsTest {

    private final JournalWords words = new JournalWords(texts());

    @ParameterizedTest
    @CsvSource({
        "rectify.assign,   交办",
        "access.signIn,    登录",
        "ledger.withdraw,  撤销台账记录",
        "audit.verify,     核对",
        "rectify.unheardOf, 整改",
        "evidence.x.y,     证据",
        "elsewhere.thing,  elsewhere.thing",
        "plain,            plain"
    })
    @DisplayName("事项：有话的用话，没有的说在哪一块，都没有就留代码")
    void acts(String act, String word) {
        assertThat(words.act(act)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            finding,       12,      问题 12
            account,       clerk,   账号 clerk
            ledger/hazard, 3,       台账记录 3
            gadget,        9,       gadget 9
            """)
    @DisplayName("对象：类别用话说，后面是哪一个")
    void subjects(String type, String id, String said) {
        assertThat(words.subject(line(type, id))).isEqualTo(said);
    }

    @Test
    @DisplayName("内容：名字和值用话说，空的不说，和事项重复的不说，先后不变")
    void details() {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("kind", "ASSIGNED");
        detail.put("reason", "不属本单位");
        detail.put("state", "RETURNED");
        detail.put("title", "  ");
        detail.put("gadget", "x");
        assertThat(words.detail(detail))
                .containsExactly(new Fact("理由", "不属本单位"), new Fact("状态", "已退回"), new Fact("gadget", "x"));
        assertThat(words.detail(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            问题 12,       finding 12
            问题12,        finding 12
            问题,          finding
            单位 EAST,     unit EAST
            账号 clerk,    account clerk
            台账记录 3,    ledger 3
            通报 5,        bulletin 5
            读入的通报 5,  reading 5
            审计日志,      journal
            finding 12,    finding 12
            unit EAST,     unit EAST
            没见过,        没见过
            ``,            ``
            """)
    @DisplayName("查对象也可以用话，用代码也认")
    void asked(String typed, String subject) {
        assertThat(words.subjectAsked(typed)).isEqualTo(subject);
    }

    @Test
    @DisplayName("筛选用的每一块都有话，值是事项的开头")
    void modules() {
        assertThat(words.modules())
                .contains(new Choice("rectify.", "整改"), new Choice("ledger.", "台账"))
                .allSatisfy(choice -> {
                    assertThat(choice.value()).endsWith(".");
                    assertThat(choice.word()).containsPattern("\\p{IsHan}");
                });
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/audit");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    private static JournalLine line(String type, String id) {
        return new JournalLine(
                1, Instant.parse("2024-03-01T01:00:00Z"), 1L, "a", "甲一", "SAFE", "", "x", type, id, "DONE", "{}", "");
    }
}
