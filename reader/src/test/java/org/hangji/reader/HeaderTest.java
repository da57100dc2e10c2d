package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.hangji.reader.Reading.Inspection;
import org.hangji.reader.Reading.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("题头题尾：标题、发布单位、发布日、谁查的、何时查、何时反馈")
class HeaderTest {
    private static final String LEAD = "按照县委部署，2023年3月1日至4月20日，县委第二巡察组对县水利局党组开展了巡察，5月8日反馈意见。现通报如下。\n";

    @Test
    @DisplayName("标题折成三行，前面有网页导航")
    void joinsATitleOfSeveralLines() {
        Reading reading =
                BulletinReader.read("当前位置：首页 > 公开\n中共青石县水利局党组\n\n关于县委巡察反馈意见\n\n整改情况的通报\n来源：县水利局 浏览量：203\n" + LEAD);
        assertThat(reading.title()).isEqualTo("中共青石县水利局党组关于县委巡察反馈意见整改情况的通报");
        assertThat(reading.issuer()).isEqualTo("中共青石县水利局党组");
        assertThat(reading.kind()).isEqualTo(Kind.INSPECTION);
    }

    @Test
    void readsTheInspection() {
        Inspection inspection = inspection(LEAD);
        assertThat(inspection.by()).isEqualTo("县委第二巡察组");
        assertThat(inspection.subject()).isEqualTo("县水利局党组");
        assertThat(inspection.from()).isEqualTo(LocalDate.of(2023, 3, 1));
        assertThat(inspection.to()).isEqualTo(LocalDate.of(2023, 4, 20));
        assertThat(inspection.feedbackOn()).isEqualTo(LocalDate.of(2023, 5, 8));
    }

    @Test
    @DisplayName("跨年的巡察，次年反馈")
    void readsAnInspectionOverTheTurnOfTheYear() {
        Inspection inspection = inspection("2022年11月3日至2023年1月12日，区委巡察组巡察了区文旅局党组。3月2日反馈意见。");
        assertThat(inspection.to()).isEqualTo(LocalDate.of(2023, 1, 12));
        assertThat(inspection.feedbackOn()).isEqualTo(LocalDate.of(2023, 3, 2));
    }

    @Test
    @DisplayName("落款在最后：单位和日期")
    void readsTheSignature() {
        Reading reading =
                BulletinReader.read(LEAD + "一、整改情况\n（一）加强领导。开会。\n            青石县水利局党组\n\n         2023年11月2日     \n");
        assertThat(reading.issuer()).isEqualTo("青石县水利局党组");
        assertThat(reading.issuedOn()).isEqualTo(LocalDate.of(2023, 11, 2));
    }

    @Test
    @DisplayName("没有落款就用网页的发布日")
    void fallsBackOnTheDayOfPublication() {
        Reading reading = BulletinReader.read("青石县水利局关于巡察整改情况的报告\n来源：本局 发布时间：2024-02-26 16:48:14 浏览量：44\n" + LEAD);
        assertThat(reading.issuedOn()).isEqualTo(LocalDate.of(2024, 2, 26));
    }

    @Test
    @DisplayName("没印发布单位：不写清是哪里的“区水利局”不算")
    void givesNoIssuerThatIsNotPrinted() {
        assertThat(BulletinReader.read("2023年3月1日至4月20日，区委巡察组巡察了区水利局党组。").issuer())
                .isNull();
        assertThat(BulletinReader.read("9月11日，巡察组把意见反馈给青石县水利局党组。").issuer()).isEqualTo("青石县水利局党组");
    }

    @Test
    void tellsTheKind() {
        assertThat(BulletinReader.read("青石县教育局预算执行审计查出问题整改情况公告\n").kind()).isEqualTo(Kind.AUDIT);
        assertThat(BulletinReader.read("排查企业36家，发现隐患12处，整改9处。").kind()).isEqualTo(Kind.STATISTICS);
        assertThat(BulletinReader.read("").kind()).isEqualTo(Kind.OTHER);
    }

    private static Inspection inspection(String text) {
        return Objects.requireNonNull(BulletinReader.read(text).inspection());
    }
}
