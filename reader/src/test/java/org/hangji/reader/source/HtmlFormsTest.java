package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("网页的各种写法：读出的是看得见的字，一段一行")
class HtmlFormsTest {

    private static String body(String html) throws UnreadableFile {
        String page = "<!DOCTYPE html><html><body>" + html + "</body></html>";
        return SourceText.read(page.getBytes(StandardCharsets.UTF_8), "page.html");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <p>甲</p><p>乙</p>                                       | 甲/乙
            <div>甲</div><div>乙</div>                               | 甲/乙
            <div><div>甲</div>乙</div>                               | 甲/乙
            甲<br>乙<br/>丙                                          | 甲/乙/丙
            <h1>甲</h1><h2>乙</h2><h6>丙</h6>                        | 甲/乙/丙
            <p>甲<b>乙</b><span>丙</span><a href=x>丁</a></p>        | 甲乙丙丁
            <p>甲<strong><em>乙</em></strong>丙</p>                  | 甲乙丙
            <section><article>甲</article></section><p>乙</p>        | 甲/乙
            <p>甲</p><hr><p>乙</p>                                   | 甲/乙
            <blockquote>甲</blockquote>乙                            | 甲/乙
            <ul><li>甲</li><li>乙</li></ul>                          | 甲/乙
            <ol><li>甲</li><li>乙</li></ol>                          | 1.甲/2.乙
            <ol start="5"><li>甲</li><li>乙</li></ol>                | 5.甲/6.乙
            <ol><li value="3">甲</li><li>乙</li></ol>                | 3.甲/4.乙
            <ol type="a"><li>甲</li><li>乙</li></ol>                 | a.甲/b.乙
            <ol type="I"><li>甲</li><li>乙</li></ol>                 | I.甲/II.乙
            <p></p><p> </p><p>&nbsp;</p><p>甲</p>                    | 甲
            """)
    @DisplayName("块和行内标签")
    void blocks(String html, String lines) throws UnreadableFile {
        assertThat(body(html)).isEqualTo(lines.replace('/', '\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>var n = '20个';</script>",
                "<style>p { color: red }</style>",
                "<nav>首页</nav>",
                "<!-- 20个 -->",
                "<p hidden>20个</p>",
                "<p style='display:none'>20个</p>",
                "<p style='DISPLAY : NONE'>20个</p>",
                "<span style='visibility:hidden'>20个</span>",
                "<textarea>20个</textarea>",
                "<button>打印20个</button>",
                "<select><option>2023</option></select>",
                "<footer>版权所有</footer>",
                "<div class='nav'>首页</div>",
                "<div class='site-footer'>版权所有</div>",
                "<div id='menu'>首页</div>",
                "<div class='breadcrumb'>首页</div>",
                "<div class='share'>分享</div>",
                "<iframe>20个</iframe>",
                "<noscript>20个</noscript>",
                "<template>20个</template>",
                "<svg><text>20个</text></svg>"
            })
    @DisplayName("不是正文")
    void clutter(String html) throws UnreadableFile {
        assertThat(body("<p>整改情况。</p>" + html + "<p>完。</p>")).isEqualTo("整改情况。\n完。");
    }

    @ParameterizedTest(name = "&{0}; → {1}")
    @CsvSource({
        "lt, <",
        "gt, >",
        "ldquo, “",
        "rdquo, ”",
        "mdash, —",
        "middot, ·",
        "amp, &",
        "#20108, 二",
        "#x4E8C, 二",
        "times, ×",
        "permil, ‰"
    })
    @DisplayName("实体还原")
    void entities(String name, String character) throws UnreadableFile {
        assertThat(body("<p>甲&" + name + ";乙</p>")).isEqualTo("甲" + character + "乙");
    }
}
