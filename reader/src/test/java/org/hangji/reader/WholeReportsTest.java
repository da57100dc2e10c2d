package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Reading.Declared;
import org.hangji.reader.Reading.Finding;
import org.hangji.reader.Reading.Inspection;
import org.hangji.reader.Reading.Kind;
import org.hangji.reader.Reading.Measure;
import org.hangji.reader.Reading.Total;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("整篇通报：巡察的、审计的、只有数字的，每一项都读")
class WholeReportsTest {
    private static final String INSPECTION = """
            中共青石县交通运输局党组
            关于县委巡察反馈意见整改进展情况的通报

            按照县委统一部署，2023年3月1日至4月20日，县委第二巡察组对县交通运输局党组开展了常规巡察，5月8日反馈了巡察意见。巡察反馈的2个方面3个问题，制定整改措施6条，已完成整改2个，正在整改1个，整改完成率66.67%。现将整改进展情况通报如下：
            一、整改组织情况
            （一）提高政治站位。召开党组会议4次，印发《巡察整改工作方案》。
            （二）压实整改责任。一是成立专班。二是挂图作战。
            二、反馈问题整改情况
            （一）履行职责方面
            1.桥梁养护不到位
            整改措施：一是排查桥梁120座。二是处置危桥2座：①东河桥已加固。②西河桥已封闭。三是建立“一桥一档”。
            整改时限：2023年9月底前
            完成情况：已完成
            2.超限治理不够有力
            整改措施：一是联合县公安局执法26次。二是查处超限车辆801台，卸载1.92万吨。
            整改时限：2023年12月底前
            完成情况：持续推进
            （二）作风建设方面
            3.值班值守不严
            整改措施：约谈值班人员5人次。
            整改时限：2023年6月30日
            完成情况：已完成
            三、下一步工作打算
            一是持续巩固。二是举一反三。
            欢迎广大干部群众监督。联系电话：0000-0000000。
            中共青石县交通运输局党组
            2023年11月2日
            """;

    @Test
    @DisplayName("巡察：题头题尾")
    void inspectionHeader() {
        Reading reading = BulletinReader.read(INSPECTION);
        assertThat(reading.title()).isEqualTo("中共青石县交通运输局党组关于县委巡察反馈意见整改进展情况的通报");
        assertThat(reading.kind()).isEqualTo(Kind.INSPECTION);
        assertThat(reading.issuer()).isEqualTo("中共青石县交通运输局党组");
        assertThat(reading.issuedOn()).isEqualTo(LocalDate.of(2023, 11, 2));
        assertThat(reading.inspection())
                .isEqualTo(new Inspection(
                        "县委第二巡察组",
                        "县交通运输局党组",
                        LocalDate.of(2023, 3, 1),
                        LocalDate.of(2023, 4, 20),
                        LocalDate.of(2023, 5, 8)));
    }

    @Test
    @DisplayName("巡察：自报的总数和核对")
    void inspectionTotals() {
        Reading reading = BulletinReader.read(INSPECTION);
        assertThat(reading.declared())
                .extracting(Declared::what)
                .containsExactly(
                        Total.ASPECTS, Total.PROBLEMS, Total.MEASURES, Total.DONE, Total.ONGOING, Total.RATE_PERCENT);
        assertThat(reading.checks()).noneMatch(check -> check.result() == CheckResult.FAILS);
        assertThat(reading.checks())
                .filteredOn(check -> check.result() == CheckResult.HOLDS)
                .extracting(Reading.Check::kind)
                .contains(CheckKind.SUM, CheckKind.COUNT, CheckKind.RATE, CheckKind.ORDER);
    }

    @Test
    @DisplayName("巡察：提纲")
    void inspectionOutline() {
        Reading reading = BulletinReader.read(INSPECTION);
        assertThat(reading.outline())
                .extracting(Reading.Heading::title)
                .containsExactly("整改组织情况", "反馈问题整改情况", "下一步工作打算");
        assertThat(reading.outline().get(0).children())
                .extracting(Reading.Heading::title)
                .containsExactly("提高政治站位", "压实整改责任");
        assertThat(reading.outline().get(1).children())
                .extracting(Reading.Heading::title)
                .containsExactly("履行职责方面", "作风建设方面");
        assertThat(reading.outline().get(2).children()).isEmpty();
    }

    @Test
    @DisplayName("巡察：问题、措施、状态、时限")
    void inspectionFindings() {
        List<Finding> findings = BulletinReader.read(INSPECTION).findings();
        assertThat(findings).extracting(Finding::title).containsExactly("桥梁养护不到位", "超限治理不够有力", "值班值守不严");
        assertThat(findings)
                .extracting(Finding::path)
                .containsExactly(List.of("二", "一"), List.of("二", "一"), List.of("二", "二"));
        assertThat(findings).extracting(Finding::status).containsExactly("已完成", "持续推进", "已完成");
        assertThat(findings)
                .extracting(Finding::deadline)
                .containsExactly(LocalDate.of(2023, 9, 30), LocalDate.of(2023, 12, 31), LocalDate.of(2023, 6, 30));
        assertThat(findings).extracting(finding -> finding.measures().size()).containsExactly(3, 2, 1);
        Measure second = findings.getFirst().measures().get(1);
        assertThat(second.items()).extracting(Reading.Item::text).containsExactly("①东河桥已加固。", "②西河桥已封闭。");
    }

    @Test
    @DisplayName("巡察：数字各在哪个问题的哪条措施")
    void inspectionFigures() {
        assertThat(BulletinReader.read(INSPECTION).figures())
                .filteredOn(figure -> figure.finding() != null)
                .extracting(figure -> figure.value().toPlainString() + figure.unit() + " " + figure.finding() + "."
                        + figure.measure())
                .containsExactly("120座 0.0", "2座 0.1", "26次 1.0", "801台 1.1", "1.92万吨 1.1", "5人次 2.0");
    }

    @Test
    @DisplayName("巡察：文件和机构")
    void inspectionNames() {
        Reading reading = BulletinReader.read(INSPECTION);
        assertThat(reading.documents())
                .extracting(Reading.DocumentMention::title)
                .containsExactly("巡察整改工作方案");
        assertThat(reading.organizations())
                .extracting(Reading.OrganizationMention::name)
                .contains("县委第二巡察组", "县交通运输局党组", "县公安局");
    }

    @Test
    @DisplayName("断在中间的通报：读到哪里算哪里，数目不符不算错")
    void brokenOff() {
        Reading reading = BulletinReader.read(INSPECTION.substring(0, INSPECTION.indexOf("2.超限治理")));
        assertThat(reading.findings()).hasSize(1);
        assertThat(reading.issuedOn()).isNull();
        assertThat(reading.checks()).noneMatch(check -> check.result() == CheckResult.FAILS);
        assertThat(reading.checks())
                .anyMatch(check -> check.kind() == CheckKind.COUNT && check.result() == CheckResult.UNVERIFIABLE);
    }

    @Test
    @DisplayName("完整的通报少印一个问题：不符")
    void oneMissing() {
        String text =
                INSPECTION.replace("3个问题", "4个问题").replace("已完成整改2个", "已完成整改3个").replace("66.67%", "75%");
        assertThat(BulletinReader.read(text).checks())
                .filteredOn(check -> check.result() == CheckResult.FAILS)
                .extracting(Reading.Check::kind)
                .containsExactly(CheckKind.COUNT);
    }

    @Test
    @DisplayName("审计整改公告")
    void audit() {
        Reading reading = BulletinReader.read("""
                青石县财政局关于2022年度预算执行审计查出问题整改情况的公告
                2023年3月6日至5月19日，县审计局对县财政局2022年度预算执行情况进行了审计。审计查出问题5个，已整改到位4个，正在整改1个。
                一、预算编制不够细化的问题。
                整改情况：已完成整改。细化项目36个。
                二、往来款清理不及时的问题。
                整改情况：正在整改。清理往来款214.9万元。
                青石县财政局
                2023年12月8日
                """);
        assertThat(reading.kind()).isEqualTo(Kind.AUDIT);
        assertThat(reading.issuer()).isEqualTo("青石县财政局");
        assertThat(reading.issuedOn()).isEqualTo(LocalDate.of(2023, 12, 8));
        Inspection inspection = Objects.requireNonNull(reading.inspection());
        assertThat(inspection.by()).isEqualTo("县审计局");
        assertThat(inspection.from()).isEqualTo(LocalDate.of(2023, 3, 6));
        assertThat(inspection.to()).isEqualTo(LocalDate.of(2023, 5, 19));
        assertThat(reading.findings()).extracting(Finding::status).containsExactly("已完成整改", "正在整改");
    }

    @Test
    @DisplayName("只有数字的通报：没有问题、没有提纲")
    void statistics() {
        Reading reading = BulletinReader.read("""
                青石县道路运输安全工作简报
                2023年1—9月，全县检查运输企业236家次，排查隐患618处，已整改590处，20余处正在整改。查处违章122起，其中无证经营54起，罚款7.2万元。
                """);
        assertThat(reading.kind()).isEqualTo(Kind.STATISTICS);
        assertThat(reading.inspection()).isNull();
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.outline()).isEmpty();
        assertThat(reading.figures())
                .extracting(figure -> figure.value().toPlainString() + figure.unit())
                .containsExactly("236家次", "618处", "590处", "20处", "122起", "54起", "7.2万元");
        assertThat(reading.checks()).noneMatch(check -> check.result() == CheckResult.FAILS);
    }
}
