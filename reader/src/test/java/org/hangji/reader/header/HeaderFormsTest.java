package org.hangji.reader.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.Inspection;
import org.hangji.reader.Reading.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("题头题尾的写法：标题折行、网页杂项、发布单位、发布日、巡察")
class HeaderFormsTest {
    private static final String TITLE = "青石县交通运输局关于巡察整改情况的通报";
    private static final String BODY = "\n根据县委部署，现将整改情况通报如下。\n一、总体情况\n（一）加强领导。召开会议。\n";

    private static Reading read(String text) {
        return BulletinReader.read(text.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "当前位置：首页 > 政务公开 > 巡察整改",
                "您的位置：首页",
                "首页",
                "索引号：113307/2023-46395",
                "发布机构：青石县交通运输局",
                "成文日期：2023年11月2日",
                "发布时间：2023-11-02 08:15",
                "来源：本局 浏览量：203",
                "浏览次数：1,024次",
                "点击量：56",
                "字号：[大 中 小] 打印 分享",
                "打印本页",
                "分享到：微信",
                "责任编辑：局办公室",
                "扫一扫在手机打开当前页",
                "主题分类：交通",
                "公开方式：主动公开",
                "文号：无",
                "信息公开",
                "A+",
                "A-",
                "正文",
                "2023-46395"
            })
    @DisplayName("网页杂项在标题前，也不混进标题")
    void clutterBefore(String line) {
        assertThat(read(line + "\n" + TITLE + BODY).title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"来源：本局 浏览量：203", "发布时间：2023-11-02 08:15", "（2023年11月2日）", "字号：[大 中 小] 打印", "浏览次数：56次", "分享到："})
    @DisplayName("网页杂项在标题后，也不混进标题")
    void clutterBehind(String line) {
        assertThat(read(TITLE + "\n" + line + BODY).title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青石县交通运输局\\n关于巡察整改情况的通报",
                "青石县交通运输局关于\\n巡察整改情况的通报",
                "青石县交通运输局\\n关于巡察整改\\n情况的通报",
                "青石县交通运输局\\n\\n关于巡察整改情况的通报",
                "　　青石县交通运输局\\n　　关于巡察整改情况的通报",
                "青石县交通运输局 \\n 关于 巡察 整改情况的通报",
                "标题：青石县交通运输局关于巡察整改情况的通报",
                "名　　称：青石县交通运输局关于巡察整改情况的通报"
            })
    @DisplayName("折成几行的标题接起来，中间没有空格")
    void wrapped(String printed) {
        assertThat(read(printed + BODY).title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"通报", "报告", "公示", "公告", "通告", "情况", "情况说明", "情况简报", "情况汇报"})
    @DisplayName("标题的各种结尾")
    void endings(String ending) {
        String title = "青石县交通运输局关于巡察整改" + (ending.startsWith("情况") ? ending : "情况的" + ending);
        assertThat(read(title + BODY).title()).isEqualTo(title);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            中共青石县交通运输局党组关于巡察整改进展情况的通报     | 中共青石县交通运输局党组
            中共青石县水利局委员会关于巡察整改情况的通报           | 中共青石县水利局委员会
            青石县卫生健康委员会关于巡察整改情况的公示             | 青石县卫生健康委员会
            青石县人民医院关于巡察整改情况的公告                   | 青石县人民医院
            青石县城投集团党委关于巡察整改情况的通报               | 青石县城投集团党委
            青石县审计局关于预算执行审计查出问题整改情况的公告     | 青石县审计局
            青石县第一中学关于巡察整改情况的报告                   | 青石县第一中学
            城关街道党工委关于巡察整改情况的报告                   | 城关街道党工委
            关于巡察反馈意见整改情况的通报                         | -
            """)
    @DisplayName("标题里“关于”前面的是发布单位")
    void issuers(String title, String issuer) {
        assertThat(read(title + BODY).issuer()).isEqualTo(issuer);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            青石县水利局党组\\n2023年11月2日                     | 青石县水利局党组 | 2023-11-02
            　　　　青石县水利局党组\\n　　　　2023年11月2日     | 青石县水利局党组 | 2023-11-02
            青石县水利局党组\\n\\n2023年11月2日\\n\\n            | 青石县水利局党组 | 2023-11-02
            青石县水利局党组　2023年11月2日                      | 青石县水利局党组 | 2023-11-02
            青石县水利局党组\\n2023-11-02                        | 青石县水利局党组 | 2023-11-02
            青石县水利局党组\\n二〇二三年十一月二日              | 青石县水利局党组 | 2023-11-02
            青石县水利局党组\\n2023 年 11 月 2 日                | 青石县水利局党组 | 2023-11-02
            青石县水利局党组\\n2023年11月2日\\n（此件公开发布）  | 青石县水利局党组 | 2023-11-02
            青石县水利局党组\\n2023年11月2日\\n打印 关闭         | 青石县水利局党组 | 2023-11-02
            中共青石县水利局党组\\n2023年11月2日                 | 中共青石县水利局党组 | 2023-11-02
            """)
    @DisplayName("落款：单位和日子")
    void signatures(String signature, String issuer, String day) {
        Reading reading = read("一、整改情况\n（一）加强领导。召开会议。\n" + signature);
        assertThat(reading.issuer()).isEqualTo(issuer);
        assertThat(reading.issuedOn()).hasToString(day);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            发布时间：2023-11-02 16:48:14 来源：本局    | 2023-11-02
            发布日期：2023/11/2                         | 2023-11-02
            成文日期：2023年11月02日                    | 2023-11-02
            发文日期：2023年11月2日                     | 2023-11-02
            公开日期：2023年11月2日                     | 2023-11-02
            生成日期：2023-11-02                        | 2023-11-02
            时间：2023年11月2日                         | 2023-11-02
            （2023年11月2日）                           | 2023-11-02
            2023年11月2日                               | 2023-11-02
            来源：本局                                  | -
            2023年11月                                  | -
            """)
    @DisplayName("没有落款：网页的发布日或标题下的日子")
    void published(String line, String day) {
        Reading reading = read(TITLE + "\n" + line + BODY);
        assertThat(reading.issuedOn() == null ? null : reading.issuedOn().toString())
                .isEqualTo(day);
        assertThat(reading.title()).isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"成文日期：2023-01-06", "发布时间：2024-05-06 10:00"})
    @DisplayName("落款日优先于网页的发布日")
    void signatureFirst(String line) {
        assertThat(read(TITLE + "\n" + line + BODY + "青石县交通运输局\n2023年11月2日").issuedOn())
                .hasToString("2023-11-02");
    }

    @ParameterizedTest(name = "{1}，{2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2023年3月1日至4月20日，县委第二巡察组对县水利局党组开展了巡察，5月8日反馈意见。    | 县委第二巡察组 | 县水利局党组 | 2023-03-01 | 2023-04-20 | 2023-05-08
            2023年3月1日至4月20日，县委第二巡察组对县水利局党组进行了常规巡察。5月8日反馈意见。 | 县委第二巡察组 | 县水利局党组 | 2023-03-01 | 2023-04-20 | 2023-05-08
            2023年3月1日至4月20日，市委第五巡察组巡察了县水利局。2023年5月8日反馈意见。         | 市委第五巡察组 | 县水利局     | 2023-03-01 | 2023-04-20 | 2023-05-08
            2022年11月3日至2023年1月12日，省委第一巡视组对市水利局党组开展了巡视，3月2日反馈。  | 省委第一巡视组 | 市水利局党组 | 2022-11-03 | 2023-01-12 | 2023-03-02
            2023年3月上旬至4月底，县委第二巡察组对县水利局党组开展了巡察，5月8日反馈意见。      | 县委第二巡察组 | 县水利局党组 | 2023-03-01 | 2023-04-30 | 2023-05-08
            2023年3月1日至4月20日，县委第二巡察组对县水利局党组开展了巡察。                     | 县委第二巡察组 | 县水利局党组 | 2023-03-01 | 2023-04-20 | -
            """)
    @DisplayName("谁在何时巡察了谁，何时反馈；年份印一次管全程")
    void inspections(String lead, String by, String subject, String from, String to, String feedback) {
        Inspection inspection =
                Objects.requireNonNull(read(lead + "\n一、总体情况\n（一）加强领导。").inspection());
        assertThat(inspection.by()).isEqualTo(by);
        assertThat(inspection.subject()).isEqualTo(subject);
        assertThat(inspection.from()).hasToString(from);
        assertThat(inspection.to()).hasToString(to);
        assertThat(
                        inspection.feedbackOn() == null
                                ? null
                                : inspection.feedbackOn().toString())
                .isEqualTo(feedback);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年1月至9月，全县排查隐患618处，已整改590处。", "根据上级部署，现将有关情况通报如下。", "2023年5月8日，局党组召开会议。", ""})
    @DisplayName("没有巡察、审计的，就没有")
    void noInspection(String lead) {
        assertThat(read(lead + "\n一、总体情况\n（一）加强领导。").inspection()).isNull();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            青石县交通运输局关于巡察整改情况的通报\\n根据部署，通报如下。              | INSPECTION
            青石县交通运输局关于巡视整改情况的通报\\n根据部署，通报如下。              | INSPECTION
            青石县财政局关于审计查出问题整改情况的公告\\n根据部署，公告如下。          | AUDIT
            青石县安全生产情况简报\\n检查企业36家，发现隐患12处，整改9处，罚款3万元。  | STATISTICS
            青石县春季植树活动通知\\n请各单位准时参加。                                | OTHER
            """)
    @DisplayName("通报的种类")
    void kinds(String text, Kind kind) {
        assertThat(read(text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"青石县交通运输局", "青石县水利局党组", "青石县人民医院", "青石县城投公司", "城关街道办事处", "青石县治超站", "青石县第一中学", "青石县图书馆"})
    @DisplayName("像单位名称")
    void bodies(String words) {
        assertThat(Issuers.body(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"局党组", "整改情况", "会议要求，各局", "一是加强领导。二是压实责任", "青石县交通运输局：", "特此通报"})
    @DisplayName("不像单位名称")
    void noBodies(String words) {
        assertThat(Issuers.body(words)).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "青石县交通运输局, true",
        "中共青石县水利局党组, true",
        "县水利局党组, false",
        "市交通运输局党委, false",
        "区教育局党组, false",
        "我局党组, false",
        "局党组, false",
        "中共市水利局党组, false"
    })
    @DisplayName("写清是哪里的单位才算")
    void full(String name, boolean full) {
        assertThat(Issuers.full(name)).isEqualTo(full);
    }
}
