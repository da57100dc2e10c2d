package org.hangji.figure.contradiction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.definition.Definitions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("几乎一样的两条记录")
class NearlySameTest {

    private static final LedgerDefinition CLEANUP = new Definitions()
            .all().stream()
                    .filter(ledger -> ledger.id().equals("roadside-cleanup"))
                    .findFirst()
                    .orElseThrow();

    @ParameterizedTest(name = "{0}｜{1} 与 {2}｜{3}：{4}")
    @CsvSource({
        "G341 K52+300, 3, G341 K52+300, 3, true",
        "G341 K52+300, 3, Ｇ３４１　K52＋300, 3, true",
        "G341 K52+300, 3, G341 K52+310, 3, false",
        "G341 K52+300, 3, G341 K52+300, 4, true",
        "城关镇东关村马路市场两侧路段清理, 3, 城关镇东关村马路市场两侧路段清, 3, true",
        "城关镇东关村马路市场两侧路段清理, 3, 城关镇西关村农贸市场两侧路段清理, 3, false",
        "城关镇东关村马路市场两侧路段清理, 3, 城关镇东关村马路市场两侧路段清, 5, false",
    })
    void decides(String place, String quantity, String other, String otherQuantity, boolean same) {
        NearlySame nearly = new NearlySame(CLEANUP, 0.9);
        assertThat(nearly.test(entry(place, quantity), entry(other, otherQuantity)))
                .isEqualTo(same);
        assertThat(nearly.test(entry(other, otherQuantity), entry(place, quantity)))
                .isEqualTo(same);
    }

    @Property(tries = 200)
    void distanceIsADistance(
            @ForAll @AlphaChars @StringLength(max = 12) String one,
            @ForAll @AlphaChars @StringLength(max = 12) String two,
            @ForAll @AlphaChars @StringLength(max = 12) String three) {
        assertThat(NearlySame.distance(one, one)).isZero();
        assertThat(NearlySame.distance(one, two)).isEqualTo(NearlySame.distance(two, one));
        assertThat(NearlySame.distance(one, three))
                .isLessThanOrEqualTo(NearlySame.distance(one, two) + NearlySame.distance(two, three));
        assertThat(NearlySame.distance(one, two)).isLessThanOrEqualTo(Math.max(one.length(), two.length()));
    }

    private static Map<String, String> entry(String place, String quantity) {
        return new HashMap<>(Map.of("kind", "ROAD_MARKET", "place", place, "quantity", quantity));
    }
}
