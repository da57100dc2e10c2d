package org.hangji.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hangji.LoadedSample;
import org.hangji.PlatformTest;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.Round;
import org.hangji.rectify.RoundCounts;
import org.hangji.rectify.Rounds;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("样例的巡察轮次")
class SampleRoundTest {

    private static final AsOf PUBLISHED = AsOf.endOf(LocalDate.of(2023, 11, 17));

    @Autowired
    private LoadedSample sample;

    @Autowired
    private Rounds rounds;

    @Autowired
    private FindingFiles files;

    private Acting bureau;
    private Round round;

    @BeforeEach
    void load() {
        bureau = sample.over("410500-JT", Role.INSPECTOR);
        round = Acting.as(bureau, () -> rounds.list(new Paging(0, 50))).items().stream()
                .filter(one -> one.occurredOn().equals(LocalDate.of(2023, 7, 17)))
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> findings(AsOf known) {
        return Acting.as(bureau, () -> rounds.findings(round.id(), known));
    }

    private RoundCounts counts(AsOf known) {
        return Acting.as(bureau, () -> rounds.get(round.id(), known)).counts();
    }

    @Test
    @DisplayName("2023-11-17：20 个问题，71 条措施，已整改 13，持续推进 7，没有逾期")
    void counts() {
        RoundCounts counts = counts(PUBLISHED);
        assertThat(counts.findings()).isEqualTo(20);
        assertThat(counts.measures()).isEqualTo(71);
        assertThat(counts.rectified()).isEqualTo(13);
        assertThat(counts.closed()).isEqualTo(13);
        assertThat(counts.longTerm()).isEqualTo(7);
        assertThat(counts.overdue()).isZero();
    }

    @Test
    @DisplayName("反馈后第二天都只是登记；9 月底才整改了一部分")
    void earlier() {
        assertThat(counts(AsOf.endOf(LocalDate.of(2023, 7, 18))).registered()).isEqualTo(20);
        assertThat(counts(AsOf.endOf(LocalDate.of(2023, 9, 30))).rectified()).isEqualTo(7);
    }

    @Test
    @DisplayName("七个印出来的标题都在，分在两个方面之下")
    void titles() {
        assertThat(findings(PUBLISHED))
                .extracting(Finding::title)
                .contains(
                        "落实“夯基工程”决策部署不够认真",
                        "安全生产联动机制不完善",
                        "企业安全生产主体责任落实不到位",
                        "超限超载安全隐患较为突出",
                        "桥梁安全隐患治理不够到位",
                        "道路交通安全隐患排查整治不够深入",
                        "从业人员心理疏导不够到位");
        assertThat(findings(PUBLISHED))
                .extracting(Finding::aspect)
                .doesNotContain("")
                .satisfies(aspects ->
                        assertThat(List.copyOf(aspects).stream().distinct()).hasSize(2));
    }

    @Test
    @DisplayName("已整改的每条措施都核查过、都有照片；持续推进的都有以后的节点")
    void sound() {
        for (Finding finding : findings(PUBLISHED)) {
            assertThat(Acting.as(bureau, () -> files.of(finding.id()))).allSatisfy(file -> {
                assertThat(file.takenAt()).isNotNull();
                assertThat(file.place()).isNotNull();
            });
            if (finding.state() == FindingState.CLOSED) {
                assertThat(finding.measures()).allMatch(measure -> measure.state() == MeasureState.VERIFIED);
            } else {
                assertThat(finding.due()).isAfter(LocalDate.of(2023, 11, 17));
            }
        }
    }

    @Test
    @DisplayName("县里的经办人只看到本县的问题")
    void counties() {
        Acting county = sample.over("410581-JT", Role.CLERK);
        assertThat(Acting.as(county, () -> rounds.findings(round.id(), PUBLISHED)))
                .singleElement()
                .extracting(finding -> finding.unit().code())
                .isEqualTo("410581-JT");
    }
}
