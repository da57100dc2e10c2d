package org.hangji.reader.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.Inspection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("报告的开头：标题、单位、谁在何时巡察了谁、何时反馈")
class LeadsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2024年4月28日至6月14日，市委第四巡察组巡察了市交通局。9月11日，巡察组反馈意见。 | 2024-04-28 | 2024-06-14 | 2024-09-11
            市委第四巡察组于2024年7月9日至9月14日对市卫健委党组开展了巡察，并于2025年1月17日进行了反馈。 | 2024-07-09 | 2024-09-14 | 2025-01-17
            2022年8月下旬至9月底，省委第五巡视组对委党组开展专项巡视。2022年11月9日，巡视组反馈意见。 | 2022-08-21 | 2022-09-30 | 2022-11-09
            2022年4月上旬至6月中旬，市委第一巡察组对集团开展巡察，并于2022年8月反馈意见。 | 2022-04-01 | 2022-06-20 | null
            2022年10月10日—12月20日，县委巡察组对县公安局党委进行了巡察，2023年2月3日反馈了意见。 | 2022-10-10 | 2022-12-20 | 2023-02-03
            2021年9月至11月，市委第六巡察组对市档案馆党组进行了巡察，12月28日反馈巡察意见。 | 2021-09-01 | 2021-11-30 | 2021-12-28
            2022年7月11日至10月12日，市审计局派审计组对局长任期履职情况做了专项审计。 | 2022-07-11 | 2022-10-12 | null
            """)
    void inspections(String lead, String from, String to, String feedback) {
        Inspection inspection = Objects.requireNonNull(
                BulletinReader.read(lead + "\n一、总体情况\n（一）加强领导。").inspection());
        assertThat(String.valueOf(inspection.from())).isEqualTo(from);
        assertThat(String.valueOf(inspection.to())).isEqualTo(to);
        if (!feedback.equals("null")) {
            assertThat(inspection.feedbackOn()).hasToString(feedback);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "某县水利局关于巡察整改情况的通报\n2024年5月6日",
                "首页 > 公开\n某县水利局关于巡察整改情况的通报\n来源：本局 浏览量：20",
                "某县水利局\n关于巡察整改情况的通报\n（2024年5月6日）",
                "某县水利局\n\n关于巡察整改\n\n情况的通报",
                "名　　称：某县水利局关于巡察整改情况的通报\n文　　号：无",
                "  某县水利局关于 巡察整改 情况的通报  ",
                "索引号：113307/2023-46395\n文件名称：某县水利局关于巡察整改情况的通报\n发布机构：本局",
                "字号：[大 中 小] 打印\n某县水利局关于巡察整改情况的通报\n分享到：",
            })
    @DisplayName("标题前后有网页杂项、折行、空格")
    void titles(String head) {
        Reading reading = BulletinReader.read(head + "\n根据县委部署，现将整改情况通报如下。\n一、总体情况\n（一）加强领导。");
        assertThat(reading.title()).isEqualTo("某县水利局关于巡察整改情况的通报");
        assertThat(reading.issuer()).isEqualTo("某县水利局");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            发布时间：2024-05-06 08:15:24 来源：本局 | 2024-05-06
            日期：2024年5月6日 浏览：33次           | 2024-05-06
            （2024年5月6日）                        | 2024-05-06
            （ 2024 年 5 月 6 日 ）                 | 2024-05-06
            成文日期：2024/05/06                    | 2024-05-06
            来源：本局                              | null
            """)
    @DisplayName("发布日期")
    void issued(String line, String day) {
        Reading reading = BulletinReader.read("某县水利局关于巡察整改情况的通报\n" + line + "\n现将情况通报如下。\n一、总体情况\n");
        assertThat(String.valueOf(reading.issuedOn())).isEqualTo(day);
    }
}
