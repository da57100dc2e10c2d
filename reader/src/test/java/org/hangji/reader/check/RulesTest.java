package org.hangji.reader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("核对的每一类：相符、不符、没法核对；一句中文说清，带上数字和位置")
class RulesTest {
    private static final String LEAD = "2023年3月1日至4月20日，县委巡察组对县交通运输局党组进行了巡察，2023年5月8日反馈意见。\n";
    private static final String END = "\n青石县交通运输局党组\n2023年11月2日";

    private static List<Check> of(String text, CheckKind kind) {
        return BulletinReader.read(text).checks().stream()
                .filter(check -> check.kind() == kind)
                .toList();
    }

    private static void only(String text, CheckKind kind, CheckResult result, String numbers) {
        List<Check> checks = of(text, kind);
        assertThat(checks).as(text).extracting(Check::result).containsExactly(result);
        assertThat(checks.getFirst().explanation()).contains(numbers.split(" ")).endsWith("。");
        assertThat(checks.getFirst().spans()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            巡察反馈问题30个，已完成整改25个，正在整改5个。                     | HOLDS        | 30 25 5
            巡察反馈问题30个，已完成整改25个，阶段性完成3个，正在整改2个。      | HOLDS        | 30 25 3 2
            巡察反馈问题30个，已完成整改25个，未完成5个。                       | HOLDS        | 30 25 5
            巡察反馈问题30个，已完成整改28个（含立行立改6个），正在整改2个。    | HOLDS        | 30 28 2
            巡察反馈问题30个，已完成整改25个，正在整改8个。                     | FAILS        | 30 25 8 33
            巡察反馈问题30个，已完成整改25个，阶段性完成3个，正在整改6个。      | FAILS        | 30 25 3 6 34
            巡察反馈问题30个，已完成整改20个，正在整改5个。                     | UNVERIFIABLE | 30 20 5 25
            巡察反馈问题30个，已完成整改20余个，正在整改5个。                   | UNVERIFIABLE | 30 20 5
            """)
    @DisplayName("合计：各状态的问题数加起来与总数")
    void totals(String text, CheckResult result, String numbers) {
        only(text, CheckKind.SUM, result, numbers);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            排查重大隐患15处，已整改12处，3处正在整改。            | HOLDS        | 15 12 3
            排查一般隐患618处，已整改590处，20余处正在整改。       | HOLDS        | 618 590 28 20
            排查一般隐患100处，已整改80处，近20处正在整改。        | HOLDS        | 100 80 20
            排查一般隐患100处，已整改80处，约20处正在整改。        | HOLDS        | 100 80 20
            排查一般隐患100处，已整改80处，30处正在整改。          | FAILS        | 100 80 20 30
            排查一般隐患100处，已整改80处，10处正在整改。          | UNVERIFIABLE | 100 80 20 10
            """)
    @DisplayName("合计：查出的减去整改的，剩下的")
    void handled(String text, CheckResult result, String numbers) {
        only(text, CheckKind.SUM, result, numbers);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            排查隐患219处，其中消防类97处、用电类68处、疏散类54处。   | 219 97 68 54
            查处违章100起，其中超限60起、超速40起。                   | 100 60 40
            检查企业50家，包括客运20家、货运30家。                    | 50 20 30
            排查危桥23座，已改造18座，在建4座，未开工1座。            | 23 18 4 1
            """)
    @DisplayName("合计：其中各部分正好凑成总数")
    void parts(String text, String numbers) {
        only(text, CheckKind.SUM, CheckResult.HOLDS, numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "排查隐患219处，其中消防类97处、用电类68处。",
                "查处违章100起，其中超限60起、超速30起。",
                "排查危桥23座，已改造18座，在建2座。",
                "检查企业50家，其中客运20余家、货运30家。"
            })
    @DisplayName("凑不成总数的，可能还有没说的，不说不符")
    void partsThatLeaveARest(String text) {
        assertThat(BulletinReader.read(text).checks()).noneMatch(check -> check.result() == CheckResult.FAILS);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            查处违章122起，其中无证经营54起。              | HOLDS | 122 54
            检查企业80家，其中客运企业12家。               | HOLDS | 80 12
            整治隐患60处（含立行立改20处）。               | HOLDS | 60 20
            查处违章54起，其中无证经营122起。              | FAILS | 54 122
            检查企业12家，其中客运企业80家。               | FAILS | 12 80
            查扣车辆80台，其中货车50辆。                   | HOLDS | 80 50
            处理80人，其中党员50名。                       | HOLDS | 80 50
            """)
    @DisplayName("其中：部分不多于总数")
    void partOfWhole(String text, CheckResult result, String numbers) {
        only(text, CheckKind.PART_OF, result, numbers);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"查扣货车50台，其中违规81辆。", "查处违章54起，其中罚款122万元。", "查处违章54余起，其中无证经营60起。", "查处违章54起。其中无证经营122起。"})
    @DisplayName("其中：单位不同、有约数、不在一句的，不说不符")
    void partOfWholeUncertain(String text) {
        assertThat(of(text, CheckKind.PART_OF)).noneMatch(check -> check.result() == CheckResult.FAILS);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            巡察反馈问题25个，已完成整改19个，整改完成率76%。        | HOLDS | 25 19 76
            巡察反馈问题37个，已完成整改34个，整改完成率91.89%。     | HOLDS | 37 34 91.89
            巡察反馈问题37个，已完成整改34个，整改完成率91.9%。      | HOLDS | 37 34 91.9
            巡察反馈问题37个，已完成整改34个，整改完成率92%。        | HOLDS | 37 34 92
            巡察反馈问题20个，已完成整改20个，整改完成率100%。       | HOLDS | 20 100
            巡察反馈问题25个，已完成整改19个，整改完成率86%。        | FAILS | 25 19 76 86
            巡察反馈问题37个，已完成整改34个，整改完成率100%。       | FAILS | 37 34 100
            排查隐患1032条，整改完成1015条，整改率98.35%。           | HOLDS | 1032 1015 98.35
            排查隐患1032条，整改完成1015条，整改率89.35%。           | FAILS | 1032 1015 89.35
            """)
    @DisplayName("比率：印出的完成率与算出的")
    void rates(String text, CheckResult result, String numbers) {
        only(text, CheckKind.RATE, result, numbers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "检查企业20家，培训职工300人，整改率98%。",
                "占比由61.2%提高到78.5%。",
                "完成投资3.5亿元，完成率62%。",
                "排查隐患约1000条，整改完成900条，整改率98%。"
            })
    @DisplayName("比率：说的不是同一件事，或有约数，就不核对")
    void noRates(String text) {
        assertThat(of(text, CheckKind.RATE)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            于2023年2月13日、2月23日两次开会。             | HOLDS | 2
            于2023年2月13日、2月23日、3月6日3次开会。      | HOLDS | 3
            于2023年2月13日和2月23日2次开会。              | HOLDS | 2
            于2023年2月13日、2月23日三次开会。             | FAILS | 3 2
            于2023年2月13日、2月23日、3月6日2次开会。      | FAILS | 2 3
            """)
    @DisplayName("数目：列出的日子与说的次数")
    void listedDays(String text, CheckResult result, String numbers) {
        only(text, CheckKind.COUNT, result, numbers);
    }

    @ParameterizedTest(name = "称{0}座，列{1}项 → {2}")
    @CsvSource({"3, 3, HOLDS", "2, 2, HOLDS", "4, 3, UNVERIFIABLE", "2, 3, UNVERIFIABLE"})
    @DisplayName("数目：冒号后面列出的①②③")
    void listedPoints(int said, int listed, CheckResult result) {
        String points =
                List.of("①东桥已修。", "②西桥在修。", "③南桥已拆。").stream().limit(listed).reduce("", String::concat);
        String text = "一、问题整改情况\n1.桥梁养护不到位\n整改情况：一是处置危桥" + said + "座：" + points + "二是建档。\n";
        only(text, CheckKind.COUNT, result, said + " " + listed);
    }

    @ParameterizedTest(name = "反馈 {0} 个，列出 3 个，完整 {1} → {2}")
    @CsvSource({"3, true, HOLDS", "3, false, HOLDS", "4, true, FAILS", "9, true, FAILS", "4, false, UNVERIFIABLE"})
    @DisplayName("数目：说的问题数与列出的；没印完的不算错")
    void printedProblems(int said, boolean whole, CheckResult result) {
        String text = "巡察反馈的" + said + "个问题。\n一、问题整改情况\n1.台账不全\n整改情况：一是补齐。\n"
                + "2.巡查不够\n整改情况：一是加密。\n3.值守不严\n整改情况：一是约谈。\n" + (whole ? END.strip() : "");
        only(text, CheckKind.COUNT, result, said + " 3");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            查出隐患473条，已整改473条。             | 473
            查出隐患9处，已完成9处。                 | 9
            """)
    @DisplayName("相等：全部整改的")
    void allHandled(String text, String number) {
        only(text, CheckKind.EQUAL, CheckResult.HOLDS, number);
    }

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2023年3月1日 | 2023年4月20日 | 2023年5月8日  | 2023年11月2日 | HOLDS HOLDS HOLDS
            2023年3月1日 | 2023年4月20日 | 2023年4月20日 | 2023年11月2日 | HOLDS HOLDS HOLDS
            2023年3月1日 | 2023年4月20日 | 2023年4月2日  | 2023年11月2日 | HOLDS FAILS HOLDS
            2023年3月1日 | 2023年4月20日 | 2023年5月8日  | 2023年5月2日  | HOLDS HOLDS FAILS
            """)
    @DisplayName("先后：巡察开始、结束、反馈、发布")
    void order(String from, String to, String feedback, String issued, String results) {
        String text =
                from + "至" + to + "，县委巡察组对县水利局党组进行了巡察，" + feedback + "反馈意见。\n一、整改情况\n（一）加强领导。开会。\n青石县水利局党组\n" + issued;
        assertThat(of(text, CheckKind.ORDER))
                .extracting(check -> check.result().name())
                .containsExactly(results.split(" "));
    }

    @ParameterizedTest(name = "{0}，发布 {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            正值春运   | 2023年11月2日  | 1
            正值春运   | 2024年1月20日  | 0
            正值汛期   | 2023年11月2日  | 0
            正处汛期   | 2023年11月2日  | 0
            正值暑运   | 2023年6月20日  | 1
            正值暑运   | 2023年7月20日  | 0
            正逢国庆   | 2023年9月20日  | 1
            正逢国庆   | 2023年10月20日 | 0
            做好春运   | 2023年11月2日  | 0
            """)
    @DisplayName("措辞：整改期里没有的时令")
    void seasons(String words, String issued, int fails) {
        String text = LEAD + "一、问题整改情况\n1.安全教育不够\n整改情况：一是召开会议，" + words + "，提高警惕。\n青石县交通运输局党组\n" + issued;
        assertThat(of(text, CheckKind.WORDING)).hasSize(fails).allMatch(check -> check.result() == CheckResult.FAILS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            将19个问题分解为20个具体问题。巡察反馈的20个问题，已整改20个。   | 1
            将19个问题细化为20个具体问题。巡察反馈的20个问题，已整改20个。   | 1
            将19个问题拆分为20个具体问题。巡察反馈的20个问题，已整改20个。   | 1
            将19个问题分解为20个具体问题。巡察反馈的19个问题，已整改19个。   | 0
            将20个问题分解为20个具体问题。巡察反馈的20个问题，已整改20个。   | 0
            将19个问题分解为71条措施。巡察反馈的19个问题，已整改19个。       | 0
            """)
    @DisplayName("措辞：分解前后的问题数")
    void split(String text, int fails) {
        assertThat(of(text, CheckKind.WORDING).stream().filter(check -> check.result() == CheckResult.FAILS))
                .hasSize(fails);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "制定措施71条，检查企业71家。",
                "处置货车801台，卸载801辆。",
                "排查一般隐患618处，已整改590处，20余处正在整改。",
                "巡察反馈问题37个，已完成整改34个（含立行立改2个），阶段性完成3个。",
                "召开会议12次，培训12人。",
                "投入资金2860万元，新建泵站3座，已完成2座。"
            })
    @DisplayName("绝不误报")
    void neverFails(String text) {
        assertThat(BulletinReader.read(text).checks()).noneMatch(check -> check.result() == CheckResult.FAILS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "巡察反馈问题30个，已完成整改25个，正在整改5个。",
                "排查隐患219处，其中消防类97处、用电类68处、疏散类54处。",
                "查处违章54起，其中无证经营122起。",
                "于2023年2月13日、2月23日三次开会。"
            })
    @DisplayName("每一处位置都在文中，解释里的数字就在这些位置")
    void places(String text) {
        Reading reading = BulletinReader.read("\ud83d\ude00" + text);
        int[] points = reading.text().codePoints().toArray();
        assertThat(reading.checks())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.spans())
                        .isNotEmpty()
                        .allSatisfy(span -> assertThat(new String(points, span.start(), span.end() - span.start()))
                                .containsPattern("\\d|[一二两三]")));
    }
}
