package org.hangji.figure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一句话说的是哪座桥")
class ObjectNameTest {

    private static final List<String> NAMES = List.of("南河桥", "豆镇北河桥", "飞云桥", "河桥", "大村西跨清水河桥");

    @Test
    @DisplayName("按记录里的桥名找，长名优先，带乡镇名或不带都认得")
    void found() {
        assertThat(ObjectName.in("①东县甲镇南河桥全长", NAMES)).contains("南河桥");
        assertThat(ObjectName.in("②北河桥（原名老桥）全长", NAMES)).contains("豆镇北河桥");
        assertThat(ObjectName.in("大村西跨清水河桥已断行，拟建桥梁全长", NAMES)).contains("大村西跨清水河桥");
    }

    @Test
    @DisplayName("名字和后面的字连在一起也认得：飞云该桥")
    void runTogether() {
        assertThat(ObjectName.in("西县石镇飞云该桥全长", NAMES)).contains("飞云桥");
    }

    @Test
    @DisplayName("几座桥里取数字前最近的一座；没有就是没有")
    void nearest() {
        assertThat(ObjectName.in("南河桥已完工，飞云桥全长", NAMES)).contains("飞云桥");
        assertThat(ObjectName.in("东关桥全长", List.of("南关桥"))).isEmpty();
    }
}
