package org.hangji.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.hangji.LoadedSample;
import org.hangji.PlatformTest;
import org.hangji.TestDatabase;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("样例的台账记录")
class SampleRecordsTest {

    @Autowired
    LoadedSample sample;

    @Autowired
    Ledgers ledgers;

    @BeforeEach
    void load() {
        sample.over("410500-JT", Role.CLERK);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            党组会研究整改 3 次           | meeting          | count(*)            | kind = 'PARTY_GROUP' and topic = 'RECTIFICATION' | 3
            梳理汇总 2 次                 | progress_review  | count(*)            | true | 2
            反馈以来工作机制 3 项         | work_mechanism   | count(*)            | occurred_on >= '2023-07-17' | 3
            反馈以来路面查处 801 台       | over_limit_case  | count(*)            | occurred_on >= '2023-07-17' and found_by = 'ROAD' | 801
            今年查处 2937 辆              | over_limit_case  | count(*)            | occurred_on >= '2023-01-01' | 2937
            百吨王 198 台                 | over_limit_case  | count(*)            | gross_mass >= 100 | 198
            卸货 66364 吨                 | over_limit_case  | sum(unloaded_mass)  | true | 66364.0
            反馈以来处罚源头企业 71 家    | source_penalty   | count(*)            | occurred_on >= '2023-07-17' | 71
            今年处罚源头企业 287 家       | source_penalty   | count(distinct enterprise) | true | 287
            安全警示函 27 份              | safety_letter    | count(*)            | kind = 'WARNING_LETTER' and direction = 'SENT' | 27
            违规通报 7 份                 | safety_letter    | count(*)            | kind = 'VIOLATION_NOTICE' | 7
            督导通知 7 份                 | safety_letter    | count(*)            | kind = 'SUPERVISION_NOTICE' | 7
            市应急局抄送函 6 份           | safety_letter    | count(*)            | kind = 'COPY_LETTER' and direction = 'RECEIVED' | 6
            10月底一般隐患 618 处         | hazard           | count(*)            | level = 'GENERAL' and occurred_on <= '2023-10-31' | 618
            其中已整改 590 处             | hazard           | count(*)            | level = 'GENERAL' and rectified_on <= '2023-10-31' | 590
            正在整改 28 处（20余）        | hazard           | count(*)            | level = 'GENERAL' and occurred_on <= '2023-10-31' and (rectified_on is null or rectified_on > '2023-10-31') | 28
            重大隐患 15 处                | hazard           | count(*)            | level = 'MAJOR' | 15
            重大隐患已整改 12 处          | hazard           | count(*)            | level = 'MAJOR' and rectified_on <= '2023-10-31' | 12
            重大隐患正在整改 3 处         | hazard           | count(*)            | level = 'MAJOR' and rectified_on is null | 3
            公路部门一般隐患 56 处        | hazard           | count(*)            | checked_by = 'HIGHWAY' and level = 'GENERAL' and rectified_on is not null | 56
            封闭私开口 4 处               | hazard           | count(*)            | category = 'MEDIAN_OPENING' | 4
            与交警联合开会 2 次           | meeting          | count(*)            | kind = 'JOINT' | 2
            参加警示教育的客运企业 7 家   | meeting          | sum(enterprises)    | kind = 'WARNING_EDUCATION' and unit = '410581-JT' | 7
            上户检查 15 车次              | field_operation  | sum(vehicles)       | kind = 'MAINTENANCE_CHECK' | 15
            上户检查 96 人（90余）        | field_operation  | sum(people)         | kind = 'MAINTENANCE_CHECK' | 96
            执法人员 126 人次（100余）    | field_operation  | sum(people)         | kind = 'WATER_POINT_CLEARING' | 126
            执法车 34 台次（30余）        | field_operation  | sum(vehicles)       | kind = 'WATER_POINT_CLEARING' | 34
            培训 7 批                     | training         | count(*)            | kind = 'TAXI_VIOLATION' and occurred_on <= '2023-10-20' | 7
            培训 297 名                   | training         | sum(people)         | kind = 'TAXI_VIOLATION' and occurred_on <= '2023-10-20' | 297
            手册 2000 份                  | printed_matter   | sum(copies)         | kind = 'HANDBOOK' | 2000
            危桥 9 座                     | dangerous_bridge | count(*)            | true | 9
            其中四类 6 座                 | dangerous_bridge | count(*)            | grade = 'CLASS_4' | 6
            九座桥共长 397.3 延米         | dangerous_bridge | sum(length)         | true | 397.3
            已加固 4 座                   | dangerous_bridge | count(*)            | stage = 'REINFORCED' | 4
            拟建桥全长 145.2 米           | planned_bridge   | sum(length)         | true | 145.2
            拟建桥宽 7 米                 | planned_bridge   | sum(width)          | true | 7
            拟建桥投资 648.6 万元（约650）| planned_bridge   | sum(investment)     | true | 648.6
            马路市场 58 起                | roadside_cleanup | sum(quantity)       | kind = 'ROAD_MARKET' and occurred_on >= '2023-08-01' | 58
            公路晒粮 14 起（10余）        | roadside_cleanup | sum(quantity)       | kind = 'GRAIN_DRYING' and occurred_on >= '2023-08-01' | 14
            涉路施工 7 起                 | roadside_cleanup | sum(quantity)       | kind = 'ROADWORKS' and occurred_on >= '2023-08-01' | 7
            违法广告牌 264 块             | roadside_cleanup | sum(quantity)       | kind = 'BILLBOARD' and occurred_on >= '2023-08-01' | 264
            非公路标志 38 处              | roadside_cleanup | sum(quantity)       | kind = 'NON_ROAD_SIGN' and occurred_on >= '2023-08-01' | 38
            非法加水点 5 家               | roadside_cleanup | sum(quantity)       | kind = 'WATER_POINT' | 5
            路边堆积物 46 处（40余）      | roadside_cleanup | sum(quantity)       | kind = 'DEBRIS' | 46
            路域案件 700 起               | roadside_case    | count(*)            | true | 700
            提示标志 4 块                 | safety_facility  | sum(quantity)       | kind = 'NARROWING_SIGN' | 4
            上半年多种经营收入 1461 万元  | enterprise_income| sum(amount)         | occurred_on between '2023-01-01' and '2023-06-30' | 1461.0
            委托管理集体企业 2 家         | asset_entrustment| count(*)            | kind = 'COLLECTIVE_ENTERPRISE' | 2
            """)
    @DisplayName("通报里的数字由记录算出")
    void figures(String name, String table, String value, String where, BigDecimal expected) throws SQLException {
        assertThat(number("select " + value + " from ledger." + table
                        + "_known('2023-11-17 23:59:59+08') where unit_path <@ 'u410500_JT' and occurred_on <= '2023-11-17' and "
                        + where))
                .isEqualByComparingTo(expected);
    }

    @Test
    @DisplayName("每座桥的桥名、长度与印出的一致")
    void bridges() {
        Acting bureau = sample.over("410500-JT", Role.AUDITOR);
        Map<String, BigDecimal> lengths = Acting.as(
                bureau,
                () -> ledgers
                        .entries(
                                "dangerous-bridge",
                                EntryFilter.all(AsOf.endOf(LocalDate.of(2023, 11, 17))),
                                new Paging(0, 50))
                        .items()
                        .stream()
                        .collect(java.util.stream.Collectors.toMap(
                                entry -> String.valueOf(entry.value("name")), entry -> entry.number("length"))));
        assertThat(lengths)
                .containsEntry("孙村桥", new BigDecimal("165"))
                .containsEntry("迁民屯桥", new BigDecimal("130"))
                .containsEntry("康洼桥", new BigDecimal("10.2"))
                .containsEntry("邶城河桥", new BigDecimal("10"))
                .containsEntry("团结桥", new BigDecimal("15"))
                .containsEntry("大盖族桥", new BigDecimal("13.6"))
                .containsEntry("五一桥", new BigDecimal("15.5"))
                .containsEntry("飞龙桥", new BigDecimal("13"))
                .containsEntry("茶饭庄桥", new BigDecimal("25"))
                .hasSize(9);
    }

    @Test
    @DisplayName("县里的经办人只看见本县的一部分，各县都有")
    void countySeesItsPart() throws SQLException {
        EntryFilter all = EntryFilter.all(AsOf.endOf(LocalDate.of(2023, 11, 17)));
        Acting linzhou = sample.over("410581-JT", Role.CLERK);
        long cases = Acting.as(
                linzhou,
                () -> ledgers.entries("over-limit-case", all, new Paging(0, 1)).total());
        assertThat(cases).isBetween(200L, 900L);
        assertThat(Acting.as(
                        linzhou,
                        () -> ledgers.entries("safety-letter", all, new Paging(0, 1))
                                .total()))
                .isZero();
        assertThat(
                        number(
                                "select count(distinct unit) from ledger.over_limit_case where unit like '41%-JT' and unit <> '410500-JT'"))
                .isEqualByComparingTo("9");
    }

    @Test
    @DisplayName("都在2023年当天记下，都标明是构造的")
    void recordedIn2023() throws SQLException {
        for (var definition : ledgers.definitions()) {
            assertThat(number("select count(*) from " + definition.table()
                            + " where unit_path <@ 'u410500_JT' and (origin <> 'constructed' or recorded_at < '2023-01-01' or recorded_at >= '2023-11-18'"
                            + " or (version = 1 and occurred_on <> (recorded_at at time zone 'Asia/Shanghai')::date))"))
                    .as(definition.id())
                    .isEqualByComparingTo("0");
        }
    }

    private static BigDecimal number(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBigDecimal(1);
        }
    }
}
