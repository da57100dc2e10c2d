package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("网页：只留看得见的正文，一段一行")
class HtmlPageTest {
    private static String lines(String html) throws UnreadableFile {
        return SourceText.read(html.getBytes(StandardCharsets.UTF_8), "page.txt");
    }

    private static String body(String html) throws UnreadableFile {
        return lines("<!DOCTYPE html><html><body>" + html + "</body></html>");
    }

    @Test
    @DisplayName("块各成一行，行内标签不断行")
    void blocks() throws UnreadableFile {
        assertThat(body("<h1>整改<b>通报</b></h1><div>一、总体<p>共<span>20</span>个问题。</p>二、情况<br>完</div>"))
                .isEqualTo("整改通报\n一、总体\n共20个问题。\n二、情况\n完");
    }

    @Test
    @DisplayName("源码中的折行不在汉字之间留空格，英文之间留")
    void sourceLineBreaks() throws UnreadableFile {
        assertThat(body("<p>\n  已整改\n  13个，\tGB/T\n 9704 \u00A0号\n</p>")).isEqualTo("已整改13个， GB/T 9704 \u00A0号");
    }

    @Test
    @DisplayName("脚本、样式、隐藏、导航、页脚、链接列表不读")
    void clutter() throws UnreadableFile {
        assertThat(body("<script>var a='5个';</script><style>p{}</style><nav><a>首页</a></nav>"
                        + "<div class='breadcrumb'>当前位置：<a>首页</a></div>"
                        + "<ul><li><a href=1>要闻动态</a></li><li><a href=2>政务公开</a></li><li><a href=3>互动交流</a></li></ul>"
                        + "<p>正文有<a href=4>附件1份</a>。</p><p style='display: none'>看不见</p><p hidden>也看不见</p>"
                        + "<select><option>2023</option></select><footer>版权所有 2023</footer>"))
                .isEqualTo("正文有附件1份。");
    }

    @Test
    @DisplayName("类名像页脚但有整句的，仍是正文")
    void sentencesAreText() throws UnreadableFile {
        assertThat(body("<div class='footer'><p>联系方式如下。</p></div>")).isEqualTo("联系方式如下。");
    }

    @Test
    @DisplayName("表格逐行，单元格之间用制表符；多段的单元格分行")
    void tables() throws UnreadableFile {
        assertThat(body("<table><tr><th>问题</th><th>状态</th></tr><tr><td>台账不全</td><td>已完成</td></tr>"
                        + "<tr><td><p>一是修订。</p><p>二是培训。</p></td><td>已完成</td></tr></table>"))
                .isEqualTo("问题\t状态\n台账不全\t已完成\n一是修订。\n二是培训。\n已完成");
    }

    @Test
    @DisplayName("有表头的表格一行一行，多段接着写，跨行的单元格在下面留空")
    void namedColumns() throws UnreadableFile {
        assertThat(body("<table><tr><th>类别</th><th>问题</th><th>措施</th><th>状态</th></tr>"
                        + "<tr><td rowspan=2>党建</td><td>台账不全</td><td><p>一是补。</p><p>二是查。</p></td><td>已完成</td></tr>"
                        + "<tr><td>学习不够</td><td>补课</td><td></td></tr></table><p>完</p>"))
                .isEqualTo("类别\t问题\t措施\t状态\n党建\t台账不全\t一是补。 二是查。\t已完成\n\t学习不够\t补课\t\n完");
    }

    @Test
    @DisplayName("有序列表印出编号")
    void orderedLists() throws UnreadableFile {
        assertThat(
                        body(
                                "<ol start=3><li>修订制度</li><li><p>开展培训</p></li></ol><ol style='list-style:none'><li>1.已有编号</li></ol>"
                                        + "<ol style='list-style-type:simp-chinese-informal'><li>总体</li></ol><ol type=A><li>甲方</li></ol>"))
                .isEqualTo("3.修订制度\n4.开展培训\n1.已有编号\n一、总体\nA.甲方");
    }

    @Test
    @DisplayName("按声明读国标编码的网页，声明错了按内容")
    void charset() throws UnreadableFile {
        String html =
                "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'></head><body>镕丨整改</body>";
        assertThat(SourceText.read(html.getBytes(PlainText.GB18030), "a.htm")).isEqualTo("镕丨整改");
        assertThat(lines(html)).isEqualTo("镕丨整改");
    }

    @Test
    @DisplayName("实体还原，不换行空格保留")
    void entities() throws UnreadableFile {
        assertThat(body("<p>&ldquo;夯基&rdquo;&nbsp;&lt;1&gt;</p>")).isEqualTo("“夯基”\u00A0<1>");
    }

    @Test
    @DisplayName("一万层嵌套的标签不出错")
    void deepNesting() throws UnreadableFile {
        for (String tag : new String[] {"div", "b", "table><tr><td", "ul><li", "a"}) {
            assertThat(body(("<" + tag + ">").repeat(10_000) + "整改完成20个。")).contains("整改完成20个。");
        }
    }
}
