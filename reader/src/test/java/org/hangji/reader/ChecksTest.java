package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Reading.Declared;
import org.hangji.reader.Reading.Total;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("核对：对得上的、对不上的、没法对的；宁可不说，不可错报")
class ChecksTest {

    @Test
    void totalsAddUp() {
        Reading reading = BulletinReader.read("巡察反馈的4个方面37个问题，已完成整改34个（含立行立改问题2个），阶段性完成3个。");
        assertThat(reading.declared())
                .extracting(Declared::what)
                .containsExactly(Total.ASPECTS, Total.PROBLEMS, Total.DONE, Total.IMMEDIATE, Total.STAGE_DONE);
        assertThat(results(reading, CheckKind.SUM)).containsExactly(CheckResult.HOLDS);
        assertThat(results(reading, CheckKind.PART_OF)).containsExactly(CheckResult.HOLDS);
        assertThat(said(reading, CheckKind.SUM)).contains("34", "3", "37");
    }

    @Test
    void totalsThatExceedTheWholeFail() {
        Reading reading = BulletinReader.read("巡察反馈25个问题，已完成整改22个，正在整改6个。");
        assertThat(results(reading, CheckKind.SUM)).containsExactly(CheckResult.FAILS);
        assertThat(said(reading, CheckKind.SUM)).contains("25", "22", "6", "28");
    }

    @Test
    void theRateIsComputed() {
        assertThat(results(BulletinReader.read("巡察反馈25个问题，已完成整改19个，正在整改6个，整改完成率76%。"), CheckKind.RATE))
                .containsExactly(CheckResult.HOLDS);
        assertThat(results(BulletinReader.read("巡察反馈25个问题，已完成整改19个，正在整改6个，整改完成率86%。"), CheckKind.RATE))
                .containsExactly(CheckResult.FAILS);
        assertThat(results(BulletinReader.read("查出隐患1032条，整改完成1015条，整改率98.35%。"), CheckKind.RATE))
                .containsExactly(CheckResult.HOLDS);
    }

    @Test
    @DisplayName("618处减590处是28处，与20余处不矛盾")
    void aBoundIsNoFault() {
        Reading reading = BulletinReader.read("排查一般隐患618处，已经整改590处，20余处正在整改；重大隐患15处，已经整改12处，3处正在整改。");
        assertThat(results(reading, CheckKind.SUM)).containsExactly(CheckResult.HOLDS, CheckResult.HOLDS);
    }

    @Test
    @DisplayName("全部整改的，已整改数等于总数")
    void allHandled() {
        Reading reading = BulletinReader.read("累计查出隐患473条，已整改473条（其中重大隐患9条，已整改9条）。");
        assertThat(results(reading, CheckKind.EQUAL)).containsExactly(CheckResult.HOLDS, CheckResult.HOLDS);
        assertThat(results(reading, CheckKind.PART_OF)).containsExactly(CheckResult.HOLDS);
    }

    @Test
    @DisplayName("审计三类整改各有完成数，不与总数相加")
    void partsOfPartsAreNotAdded() {
        Reading reading = BulletinReader.read(
                "审计反映的156个问题，已整改到位142个，整改率91%，其中立行立改的98个问题已全部整改到位，分阶段整改的46个问题已整改40个，持续整改的12个问题已整改4个。");
        assertThat(reading.checks()).noneMatch(check -> check.result() == CheckResult.FAILS);
        assertThat(results(reading, CheckKind.RATE)).containsExactly(CheckResult.HOLDS);
    }

    @Test
    @DisplayName("相等的数字不因相等而相连，单位不同的同一事物不算错")
    void equalNumbersAreNotLinked() {
        Reading reading = BulletinReader.read("回复工单71条，处罚企业71家。查扣车辆54辆，查处违章122起，其中无证经营54起，超期检验53起。查处货车801台，卸货801辆。");
        assertThat(reading.checks()).extracting(Check::result).containsOnly(CheckResult.HOLDS);
        assertThat(reading.checks()).extracting(Check::kind).containsOnly(CheckKind.PART_OF);
    }

    @Test
    @DisplayName("没印完的报告，数目不符不算错")
    void aTextThatBreaksOffIsNotAtFault() {
        String problems = "巡察反馈的9个问题。\n一、问题整改情况\n1.台账不全\n整改情况：一是补齐。\n2.巡查不够\n整改情况：一是加密。\n3.值守不严\n整改情况：一是约谈。\n";
        assertThat(results(BulletinReader.read(problems), CheckKind.COUNT)).containsExactly(CheckResult.UNVERIFIABLE);
        String whole = problems + "某某镇党委\n2024年1月5日";
        assertThat(results(BulletinReader.read(whole), CheckKind.COUNT)).containsExactly(CheckResult.FAILS);
        assertThat(results(BulletinReader.read(whole.replace("9个", "3个")), CheckKind.COUNT))
                .containsExactly(CheckResult.HOLDS);
    }

    @Test
    @DisplayName("分解前后的问题数不能混用")
    void problemsThatWereSplit() {
        Reading reading = BulletinReader.read("将9个问题分解为12个具体问题。巡察反馈的12个问题，已整改12个。");
        assertThat(results(reading, CheckKind.WORDING)).contains(CheckResult.FAILS);
        assertThat(said(reading, CheckKind.WORDING)).contains("9", "12");
    }

    @Test
    @DisplayName("列出的日子与说的次数")
    void daysThatWereListed() {
        assertThat(results(BulletinReader.read("于2023年2月13日、2月23日两次开会。"), CheckKind.COUNT))
                .containsExactly(CheckResult.HOLDS);
        assertThat(results(BulletinReader.read("于2023年2月13日、2月23日三次开会。"), CheckKind.COUNT))
                .containsExactly(CheckResult.FAILS);
    }

    @Test
    @DisplayName("反馈早于巡察结束")
    void daysOutOfOrder() {
        Reading reading = BulletinReader.read("2023年3月1日至2023年4月20日，县委巡察组巡察了县水利局，2023年4月2日反馈意见。");
        assertThat(results(reading, CheckKind.ORDER)).containsExactly(CheckResult.HOLDS, CheckResult.FAILS);
    }

    @Test
    @DisplayName("整改期里没有春运，却说正值春运")
    void aSeasonOutOfTime() {
        String text =
                "2023年3月1日至4月20日，县委巡察组对县交通局进行了巡察，2023年5月8日反馈。\n一、问题整改情况\n1.安全教育不够\n整改情况：一是召开会议，正值春运，提高警惕。\n县交通运输局党组\n2023年11月2日";
        assertThat(results(BulletinReader.read(text), CheckKind.WORDING)).containsExactly(CheckResult.FAILS);
        assertThat(results(BulletinReader.read(text.replace("2023年11月", "2024年2月")), CheckKind.WORDING))
                .isEmpty();
    }

    private static List<CheckResult> results(Reading reading, CheckKind kind) {
        return reading.checks().stream()
                .filter(check -> check.kind() == kind)
                .map(Check::result)
                .toList();
    }

    private static String said(Reading reading, CheckKind kind) {
        return String.join(
                "",
                reading.checks().stream()
                        .filter(check -> check.kind() == kind)
                        .map(Check::explanation)
                        .toList());
    }
}
