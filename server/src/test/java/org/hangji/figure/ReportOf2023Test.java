package org.hangji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.LoadedSample;
import org.hangji.PlatformTest;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The 62 figures of the report of 2023-11-17, as questions to the records of the worked example. */
@PlatformTest
@DisplayName("2023年通报的62个数字由记录算出")
class ReportOf2023Test {

    private static final LocalDate ISSUED = LocalDate.of(2023, 11, 17);

    @Autowired
    private Figures figures;

    @Autowired
    private LoadedSample sample;

    @Autowired
    private Organizations organizations;

    @ParameterizedTest(name = "{0} {1} {2}")
    @DisplayName("值一致，明细的贡献加起来就是值")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            F01 | party-group-meetings             | -            | 2023-07-17 | 2023-11-17 | 3
            F02 | measures                         | -            | 2023-07-17 | 2023-11-17 | 71
            F03 | progress-reviews                 | -            | 2023-07-17 | 2023-11-17 | 2
            F04 | feedback-items                   | -            | 2023-07-17 | 2023-11-17 | 19
            F05 | findings                         | -            | 2023-07-17 | 2023-11-17 | 20
            F06 | mechanisms                       | -            | 2023-07-17 | 2023-11-17 | 3
            F07 | overload-vehicles                | -            | 2023-07-17 | 2023-11-17 | 801
            F08 | source-enterprises-punished      | -            | 2023-07-17 | 2023-11-17 | 71
            F09 | findings                         | -            | 2023-07-17 | 2023-11-17 | 20
            F10 | findings-rectified               | -            | -          | 2023-11-17 | 13
            F11 | findings-long-term               | -            | -          | 2023-11-17 | 7
            F12 | warning-letters                  | -            | 2023-01-01 | 2023-11-17 | 27
            F13 | violation-circulars              | -            | 2023-01-01 | 2023-11-17 | 7
            F14 | supervision-notices              | -            | 2023-01-01 | 2023-11-17 | 7
            F15 | hazards-general-found            | -            | -          | 2023-10-31 | 618
            F16 | hazards-general-rectified        | -            | -          | 2023-10-31 | 590
            F17 | hazards-general-open             | -            | -          | 2023-10-31 | 28
            F18 | hazards-major-found              | -            | -          | 2023-10-31 | 15
            F19 | hazards-major-rectified          | -            | -          | 2023-10-31 | 12
            F20 | hazards-major-open               | -            | -          | 2023-10-31 | 3
            F21 | transferred-letters              | -            | 2023-07-17 | 2023-11-17 | 6
            F22 | joint-meetings                   | -            | 2023-07-17 | 2023-11-17 | 2
            F23 | visit-vehicles                   | -            | 2023-07-17 | 2023-11-17 | 15
            F24 | visit-persons                    | -            | 2023-07-17 | 2023-11-17 | 96
            F25 | warning-meeting-enterprises      | -            | 2023-01-01 | 2023-11-17 | 7
            F26 | violating-driver-training-batches| -            | -          | 2023-10-20 | 7
            F27 | violating-drivers-trained        | -            | -          | 2023-10-20 | 297
            F28 | handbooks-printed                | -            | 2023-07-17 | 2023-11-17 | 2000
            F29 | overload-vehicles                | -            | 2023-07-17 | 2023-11-17 | 801
            F30 | source-enterprises-punished      | -            | 2023-07-17 | 2023-11-17 | 71
            F31 | source-enterprises-punished      | -            | 2023-01-01 | 2023-11-17 | 287
            F32 | overload-vehicles                | -            | 2023-01-01 | 2023-11-17 | 2937
            F33 | overload-hundred-tonne           | -            | 2023-01-01 | 2023-11-17 | 198
            F34 | overload-unloaded                | -            | 2023-01-01 | 2023-11-17 | 66364
            F35 | dangerous-bridge-works           | -            | -          | 2023-11-17 | 9
            F36 | bridge-length                    | 孙村桥       | -          | 2023-11-17 | 165
            F37 | bridge-length                    | 迁民屯桥     | -          | 2023-11-17 | 130
            F38 | bridge-length                    | 康洼桥       | -          | 2023-11-17 | 10.2
            F39 | bridge-length                    | 邶城河桥     | -          | 2023-11-17 | 10
            F40 | bridge-length                    | 团结桥       | -          | 2023-11-17 | 15
            F41 | bridge-length                    | 大盖族桥     | -          | 2023-11-17 | 13.6
            F42 | bridge-length                    | 五一桥       | -          | 2023-11-17 | 15.5
            F43 | bridge-length                    | 飞龙桥       | -          | 2023-11-17 | 13
            F44 | bridge-length                    | 茶饭庄桥     | -          | 2023-11-17 | 25
            F45 | planned-bridge-length            | 殷都区大正村西南跨安阳河桥 | - | 2023-11-17 | 145.2
            F46 | planned-bridge-width             | 殷都区大正村西南跨安阳河桥 | - | 2023-11-17 | 7
            F47 | planned-bridge-investment        | 殷都区大正村西南跨安阳河桥 | - | 2023-11-17 | 648.6
            F48 | road-markets-cleared             | -            | 2023-08-01 | 2023-11-17 | 58
            F49 | grain-drying-cleared             | -            | 2023-08-01 | 2023-11-17 | 14
            F50 | road-works-regulated             | -            | 2023-08-01 | 2023-11-17 | 7
            F51 | illegal-billboards-removed       | -            | 2023-08-01 | 2023-11-17 | 264
            F52 | non-road-signs-removed           | -            | 2023-08-01 | 2023-11-17 | 38
            F53 | cleanup-officers                 | -            | 2023-07-17 | 2023-11-17 | 126
            F54 | cleanup-vehicles                 | -            | 2023-07-17 | 2023-11-17 | 34
            F55 | water-points-closed              | -            | 2023-07-17 | 2023-11-17 | 5
            F56 | roadside-piles-cleared           | -            | 2023-07-17 | 2023-11-17 | 46
            F57 | road-cases                       | -            | 2023-01-01 | 2023-11-17 | 700
            F58 | road-hazards-handled             | -            | 2023-07-17 | 2023-11-17 | 56
            F59 | median-openings-closed           | -            | 2023-07-17 | 2023-11-17 | 4
            F60 | narrowing-signs-installed        | -            | 2023-07-17 | 2023-11-17 | 4
            F61 | bus-group-diversified-income     | -            | 2023-01-01 | 2023-06-30 | 1461
            F62 | collective-enterprises-entrusted | -            | -          | 2023-11-17 | 2
            """)
    void comesOut(
            String number,
            String figure,
            @Nullable String object,
            @Nullable LocalDate from,
            LocalDate to,
            BigDecimal expected) {
        Acting bureau = sample.over("410500-JT", Role.AUDITOR);
        FigureQuestion question =
                Acting.as(bureau, () -> figures.question(figure, "410500", object, from, to, AsOf.endOf(ISSUED)));
        FigureAnswer answer = Acting.as(bureau, () -> figures.answer(figure, question));
        assertThat(answer.value()).as(number).isEqualByComparingTo(expected);

        List<FigureRow> rows = new ArrayList<>();
        while (rows.size() < answer.rows()) {
            Paging next = Paging.of(rows.size() / 500, 500);
            rows.addAll(Acting.as(bureau, () -> figures.rows(figure, question, next))
                    .items());
        }
        assertThat(rows.stream().map(FigureRow::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(number)
                .isEqualByComparingTo(answer.value());
    }

    @Test
    @DisplayName("各县（市、区）和直属单位的数加起来，就是全市的数")
    void partsAddUpToTheCity() {
        Acting bureau = sample.over("410500-JT", Role.AUDITOR);
        for (FigureDefinition figure : figures.definitions()) {
            if (figure.needsObject() || !figure.shape().additive()) {
                continue;
            }
            FigureQuestion city = Acting.as(
                    bureau, () -> figures.question(figure.id(), "410500-JT", null, null, ISSUED, AsOf.endOf(ISSUED)));
            BigDecimal parts = Acting.as(
                    bureau,
                    () -> organizations.units(null).stream()
                            .filter(unit -> "410500-JT".equals(unit.parent()))
                            .map(unit -> figures.answer(figure.id(), city.in(unit.code()))
                                    .value())
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(parts)
                    .as(figure.id())
                    .isEqualByComparingTo(Acting.as(bureau, () -> figures.answer(figure.id(), city))
                            .value());
        }
    }
}
