package org.hangji.reader.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.reader.BulletinReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("一句话里的核对")
class SentencesTest {

    private static String results(String text) {
        return String.join(
                " ",
                BulletinReader.read(text).checks().stream()
                        .map(check -> check.kind() + "=" + check.result())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            排查隐患618处，已整改590处，28处正在整改。 | SUM=HOLDS
            排查隐患618处，已整改590处，38处正在整改。 | SUM=FAILS
            查出隐患200条，整改完成190条，整改率95%。 | PART_OF=HOLDS RATE=HOLDS
            查出隐患200条，整改完成190条，整改率99%。 | PART_OF=HOLDS RATE=FAILS
            查出隐患473条，已整改473条。 | EQUAL=HOLDS
            查出隐患473条，已整改480条。 | PART_OF=UNVERIFIABLE
            危桥23座，已改造18座，在建4座，未开工1座。 | SUM=HOLDS
            查处违章122起，其中无证经营54起。 | PART_OF=HOLDS
            """)
    void told(String text, String results) {
        assertThat(results(text).split(" ")).containsExactlyInAnyOrder(results.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "回复工单71条，处罚企业71家。",
                "检查企业315次/246家。",
                "培训297名司机、7批次。",
                "投入资金2860万元，新建泵站3座。",
                "查扣车辆54车次，查处54起。",
                "占比由32.4%下降到28.1%。",
                "共有12个科室，86人。"
            })
    @DisplayName("没什么可核对的就不说")
    void silent(String text) {
        assertThat(BulletinReader.read(text).checks()).isEmpty();
    }
}
