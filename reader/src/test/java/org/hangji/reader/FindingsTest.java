package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("问题与措施：哪些是反馈的问题，各有哪些措施、状态、时限")
class FindingsTest {

    @Test
    void splitsMeasuresByTheirWords() {
        Finding finding = only("1.巡查不到位\n整改情况：一是增加频次。二是装摄像头12个。\u00a0三是公布电话。");
        assertThat(markers(finding)).containsExactly("一是", "二是", "三是");
        assertThat(finding.measures().get(1).text()).isEqualTo("二是装摄像头12个。");
    }

    @Test
    void splitsMeasuresByNumbersAndReadsFields() {
        Finding finding = only("""
                （一）关于“监测站建设迟缓”的问题。
                整改措施：（1）选址。（2）招标。（3）建成3个站。
                责任单位：监测科
                整改时限：2024年6月底前
                整改情况：正在推进。已完成招标。
                """);
        assertThat(markers(finding)).containsExactly("（1）", "（2）", "（3）");
        assertThat(finding.status()).isEqualTo("正在推进");
        assertThat(finding.deadline()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThat(finding.path()).isEmpty();
    }

    @Test
    void takesPlainParagraphsAsMeasures() {
        Finding finding = only("问题三：沟通不够\n整改措施：\n组织培训6场。\n设立专席。\n完成情况：已完成，长期坚持");
        assertThat(markers(finding)).containsExactly((String) null, null);
        assertThat(finding.status()).isEqualTo("已完成，长期坚持");
    }

    @Test
    @DisplayName("一个问题一张卡片：序号、问题、整改措施各占一行")
    void readsCards() {
        List<Finding> findings = BulletinReader.read("""
                河阴县交通运输局关于巡察整改进展情况的通报
                一、反馈问题整改情况
                序号：1
                问题：安全生产责任制落实不到位。
                整改措施：1.组织3家企业补签责任书。2.每季度检查一次。
                整改时限：2023年8月底前
                完成情况：已完成
                序号：2
                存在问题：公路养护资金使用不规范
                整改措施：一是修订办法。
                完成情况：正在推进
                河阴县交通运输局
                2023年9月15日
                """).findings();
        assertThat(findings)
                .extracting(Finding::number, Finding::title)
                .containsExactly(tuple("1", "安全生产责任制落实不到位"), tuple("2", "公路养护资金使用不规范"));
        assertThat(markers(findings.getFirst())).containsExactly("1.", "2.");
        assertThat(findings.getFirst().deadline()).isEqualTo(LocalDate.of(2023, 8, 31));
    }

    @Test
    @DisplayName("措施里①②③的清单")
    void keepsListPointsInsideAMeasure() {
        Finding finding = only("1.闸门失修\n整改情况：一是排查。目前3座闸门进展：①东闸已修。②西闸在修。③南闸已拆。二是建档。");
        assertThat(finding.measures()).hasSize(2);
        assertThat(finding.measures().getFirst().items())
                .extracting(Reading.Item::marker)
                .containsExactly("①", "②", "③");
        assertThat(finding.measures().getLast().items()).isEmpty();
    }

    @Test
    @DisplayName("没有标签，问题后面直接是一是二是")
    void readsMeasuresWithoutALabel() {
        Finding finding = only("1.针对“首问负责”落实不到位的问题。一是挂牌。二是回访。");
        assertThat(markers(finding)).containsExactly("一是", "二是");
    }

    @Test
    @DisplayName("组织领导部分和下一步部分的一是二是不是措施")
    void findsNoProblemsWhereNoneAreAnswered() {
        String text = """
                一、整改组织情况
                一是成立专班。二是召开会议。
                （一）提高站位。一是学习。二是讨论。
                二、下一步打算
                （一）持续抓好整改。一是督办。二是回访。
                """;
        assertThat(BulletinReader.read(text).findings()).isEmpty();
    }

    @Test
    @DisplayName("编号的字段（1.责任落实 2.具体整改）归上一级问题")
    void readsNumberedFieldsOfAProblem() {
        Finding finding = only("一、水源保护不力问题\n1.整改责任落实情况。成立专班。\n2.具体整改情况。一是拆除违建34宗。二是复绿。\n3.整改成效。水质达标。");
        assertThat(markers(finding)).containsExactly("一是", "二是");
    }

    @Test
    @DisplayName("问题下面的（1）若仍是问题，则它才是问题")
    void descendsToTheInnermostProblem() {
        String text = """
                二、整改落实情况
                （一）关于队伍建设方面的问题
                1.干部教育不够。
                （1）关于“谈心谈话走过场”的问题。
                整改情况：已补谈。
                （2）关于“档案缺件”的问题。
                整改情况：已补齐73份。
                """;
        List<Finding> findings = BulletinReader.read(text).findings();
        assertThat(findings).extracting(Finding::number).containsExactly("1", "2");
        assertThat(findings.getFirst().path()).containsExactly("二", "一", "1");
    }

    @Test
    @DisplayName("标题没有编号的问题")
    void readsProblemsWithoutANumber() {
        List<Finding> findings = BulletinReader.read("关于“学习走过场”的问题\n整改情况：补课3次。\n关于“监管缺位”的问题\n整改情况：检查9家。")
                .findings();
        assertThat(findings).extracting(Finding::title).containsExactly("关于“学习走过场”的问题", "关于“监管缺位”的问题");
        assertThat(BulletinReader.read("关于“学习走过场”的问题\n整改情况：补课3次。").outline()).isEmpty();
    }

    @Test
    @DisplayName("只有整改结果的：第一句是状态，全段是措施")
    void readsAResultAsStateAndMeasure() {
        Finding finding = only("1．往来款未清理。\n整改结果：正在整改。已清理214.9万元，剩余112.5万元正在追缴。");
        assertThat(finding.status()).isEqualTo("正在整改");
        assertThat(finding.measures()).hasSize(1);
    }

    @Test
    @DisplayName("“党的领导”开头的部分也是问题，不是组织领导")
    void aSectionNamedByItsProblemHoldsProblems() {
        String text = """
                一、关于“党的领导核心作用发挥不够”的问题
                1、关于“学习抓得不紧”的整改
                一是坚持学。二是深入学。
                2、关于“服务不到位”的整改
                （1）新建服务站14个。
                （2）改造提升32个。
                三、存在不足和下步打算
                仍有3个问题没有整改到位。
                """;
        Reading reading = BulletinReader.read(text);
        assertThat(reading.findings()).extracting(Finding::number).containsExactly("1", "2");
        assertThat(markers(reading.findings().getLast())).containsExactly("（1）", "（2）");
    }

    @Test
    @DisplayName("工作通报里说存在的问题，没有整改的，不是反馈的问题")
    void problemsThatAreOnlyToldAreNoFindings() {
        String text = "一、总体情况\n三季度发生事故3起。\n二、存在问题\n1.部分企业培训不到位。抽查发现12家企业未开展培训。\n2.动态监控不及时。\n";
        assertThat(BulletinReader.read(text).findings()).isEmpty();
    }

    @Test
    void closingWordsAreOfNoFinding() {
        Finding finding = only("1.巡查不到位\n整改情况：一是增加频次。\n欢迎广大群众监督。联系电话：0000-000000。\n某某镇党委\n2024年1月5日");
        assertThat(finding.measures()).hasSize(1);
        assertThat(finding.measures().getFirst().text()).isEqualTo("一是增加频次。");
    }

    @Test
    void figuresKnowTheirFindingAndMeasure() {
        Reading reading = BulletinReader.read("1.巡查不到位\n整改情况：一是增加频次。二是装摄像头12个。\n2.台账不全\n整改情况：一是补齐9份。");
        assertThat(reading.figures()).extracting(Reading.Figure::finding).containsExactly(0, 1);
        assertThat(reading.figures()).extracting(Reading.Figure::measure).containsExactly(1, 0);
    }

    private static List<@Nullable String> markers(Finding finding) {
        List<@Nullable String> markers = new ArrayList<>();
        finding.measures().forEach(measure -> markers.add(measure.marker()));
        return markers;
    }

    private static Finding only(String text) {
        List<Finding> findings = BulletinReader.read(text).findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }
}
