package org.hangji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.figure.Comparison.Verdict;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("通报与记录核对")
class AgainstTest {

    private static final String REPORT = """
            中共某县交通运输局党组
            关于巡察整改情况的通报
            县委第一巡察组于2024年1月2日至1月10日开展了专项巡察，并于2024年1月15日向局党组反馈了意见。现将整改情况公布如下。
            一、整改情况
            1.超限超载治理不力
            整改情况：一是巡察反馈以来，路面查处超限超载车辆5台，共卸货约40吨。二是截至1月底，排查一般隐患3处，已经整改1处，10余处正在整改。
            三是甲镇核对桥全长10.2延米，已完成加固。四是慰问职工5台次。
            某县交通运输局党组
            2024年2月20日
            """;

    private static @Nullable FigureRecords records;

    @Autowired
    private Figures figures;

    @Autowired
    private SmallCity city;

    @Autowired
    private Organizations organizations;

    @BeforeEach
    void fill() {
        if (records != null) {
            return;
        }
        FigureRecords made = new FigureRecords(organizations, "FIGRPT");
        for (int i = 0; i < 5; i++) {
            made.overLimit(made.left, LocalDate.of(2024, 1, 20 + i), "8.1", "80", FigureRecords.FIRST);
        }
        made.overLimit(made.left, LocalDate.of(2024, 1, 5), "50", "80", FigureRecords.FIRST);
        made.hazard(made.left, LocalDate.of(2024, 1, 20), LocalDate.of(2024, 1, 25), "GENERAL", FigureRecords.FIRST);
        made.hazard(made.left, LocalDate.of(2024, 1, 21), LocalDate.of(2024, 2, 10), "GENERAL", FigureRecords.FIRST);
        made.hazard(made.right, LocalDate.of(2024, 1, 22), null, "GENERAL", FigureRecords.FIRST);
        made.bridge(made.right, "核对桥", "10.20", LocalDate.of(2024, 1, 1));
        records = made;
    }

    @Test
    @DisplayName("每个数按数的是什么、哪段时间、截至哪天自己去查；允许词语允许的出入；没有对应的不硬凑")
    void compares() {
        Reading reading = BulletinReader.read(REPORT);
        List<Comparison> compared = Acting.as(clerk(), () -> figures.against(reading, null));

        assertThat(compared).hasSameSizeAs(reading.figures());
        assertThat(verdict(compared, "overload-vehicles")).isEqualTo(Verdict.EQUAL);
        assertThat(verdict(compared, "overload-unloaded")).isEqualTo(Verdict.EQUAL);
        assertThat(verdict(compared, "hazards-general-found")).isEqualTo(Verdict.EQUAL);
        assertThat(verdict(compared, "hazards-general-rectified")).isEqualTo(Verdict.EQUAL);
        assertThat(verdict(compared, "hazards-general-open")).isEqualTo(Verdict.DIFFERENT);
        assertThat(verdict(compared, "bridge-length")).isEqualTo(Verdict.EQUAL);
        assertThat(compared.getLast().verdict()).isEqualTo(Verdict.WITHOUT_RECORDS);
        assertThat(compared.getLast().figure()).isNull();
    }

    @Test
    @DisplayName("照着核对时的条件再问一遍，得到同一个数")
    void sameQuestionSameAnswer() {
        Reading reading = BulletinReader.read(REPORT);
        Acting clerk = clerk();
        for (Comparison comparison : Acting.as(clerk, () -> figures.against(reading, null))) {
            String figure = comparison.figure();
            FigureQuestion question = comparison.question();
            if (figure != null && question != null) {
                assertThat(question.asOf().day()).isEqualTo(LocalDate.of(2024, 2, 20));
                assertThat(Acting.as(clerk, () -> figures.answer(figure, question))
                                .value())
                        .isEqualByComparingTo(comparison.recordValue());
            }
        }
    }

    private static Verdict verdict(List<Comparison> compared, String figure) {
        return compared.stream()
                .filter(comparison -> figure.equals(comparison.figure()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was taken for " + figure + " in " + compared))
                .verdict();
    }

    private Acting clerk() {
        FigureRecords made = records;
        if (made == null) {
            throw new IllegalStateException("nothing was filled in");
        }
        Unit county = made.county;
        Acting known = city.acting("safe.clerk");
        return new Acting(
                known.person(),
                "figure.clerk",
                "核对员",
                county.code(),
                county.path(),
                county.name(),
                List.of(new Grant(Role.CLERK, county.path())),
                "127.0.0.1");
    }
}
