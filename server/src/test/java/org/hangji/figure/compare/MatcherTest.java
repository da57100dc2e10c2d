package org.hangji.figure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hangji.figure.definition.Catalogue;
import org.hangji.reader.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("通报里的数对应哪个数字")
class MatcherTest {

    private static final Matcher MATCHER = new Matcher(new Catalogue().all());

    @ParameterizedTest(name = "{0}")
    @DisplayName("按数的是什么来认：词、单位、前后的话")
    @CsvSource(delimiter = '|', textBlock = """
            巡察反馈后，路面共查处超限超载车辆{35台}，处罚源头企业{9家}。 | overload-vehicles source-enterprises-punished
            全市共查处违法超限货车{35辆}，其中“百吨王”{4辆}，卸载货物{1.2万吨}。 | overload-vehicles overload-hundred-tonne overload-unloaded
            截至9月底，排查一般隐患{61处}，已经整改{55处}，{6处}正在整改；重大隐患{5处}，已经整改{4处}，{1处}正在整改。 | hazards-general-found hazards-general-rectified hazards-general-open hazards-major-found hazards-major-rectified hazards-major-open
            排查一般隐患{61处}，已整改{55处}，重大隐患{5处}，已整改{4处}。 | hazards-general-found hazards-general-rectified hazards-major-found hazards-major-rectified
            排查隐患{66处}，已完成整改{59处}，未整改{7处}。 | hazards-found hazards-rectified hazards-open
            共下发安全警示函{3份}，印发违规通报{3份}，下发督导通知{3份}，办理应急局抄送函{2份}。 | warning-letters violation-circulars supervision-notices transferred-letters
            将{9个}问题分解为{11个}具体问题，制定{30条}整改措施。 | feedback-items findings measures
            巡察反馈的{11个}问题，已整改{8个}，部分完成、持续推进的{3个}。 | findings findings-rectified findings-long-term
            反馈的{4个}方面{11个}问题，已完成整改{8个}、正在整改{2个}，阶段性完成{1个}。 | - findings findings-rectified findings-in-progress findings-long-term
            组织{3批}{120名}违规出租车司机集中培训，发放《服务手册》{500份}。 | violating-driver-training-batches violating-drivers-trained handbooks-printed
            召开{2次}党组会研究整改，先后{2次}梳理汇总整改情况，与交警联合召开会议{2次}。 | party-group-meetings progress-reviews joint-meetings
            出动{12车/次}，人员{40余人}对维修企业上户检查。 | visit-vehicles visit-persons
            出动执法人员{40余人次}、执法车{12台次}，取缔{3家}非法加水点，清理路边堆积物{20余处}。 | cleanup-officers cleanup-vehicles water-points-closed roadside-piles-cleared
            清理马路市场{8起}，清理公路晒粮{6起}，规范涉路施工{7起}，清理违法广告牌{20块}、非公路标志广告牌拆除{20处}。 | road-markets-cleared grain-drying-cleared road-works-regulated illegal-billboards-removed non-road-signs-removed
            公路部门共排查处置路面病害、积水等一般隐患{12处}，其中封闭中央分隔带私开口{2处}。 | road-hazards-handled median-openings-closed
            目前{3座}危桥工程进展：①东县甲镇南河桥全长{20延米}四类危桥，正在施工。②西县乙镇北河桥全长{31.5米}。 | dangerous-bridge-works bridge-length bridge-length
            南河桥已断行，经测算，拟建桥梁全长{60米}，桥宽{7米}，估算总投资{约300万元}。 | planned-bridge-length planned-bridge-width planned-bridge-investment
            2023年上半年多种经营收入{820万元}，{2家}集体企业委托公交集团管理。 | bus-group-diversified-income collective-enterprises-entrusted
            """)
    void known(String text, String figures) {
        assertThat(matched(MarkedText.of(text))).containsExactlyElementsOf(List.of(figures.split(" ")));
    }

    @Test
    @DisplayName("数目相同不算数：71条措施和71家企业各归各的，没见过的不硬凑")
    void neverByNumber() {
        assertThat(matched(MarkedText.of("制定{71条}整改措施，慰问困难职工{71家}，处罚源头企业{71家}，修剪行道树{801棵}。")))
                .containsExactly("measures", "-", "source-enterprises-punished", "-");
    }

    @Test
    @DisplayName("两个数字一样像，就一个也不取")
    void tied() {
        var twice = new java.util.ArrayList<>(new Catalogue().all());
        twice.addAll(new Catalogue().all());
        Reading reading = MarkedText.of("查处超限车辆{35台}");
        assertThat(new Matcher(twice).match(reading.figures().getFirst(), new Places(reading).of(0)))
                .isEmpty();
    }

    @Test
    @DisplayName("字外的字也能数清位置")
    void beyondTheBasicPlane() {
        assertThat(matched(MarkedText.of("𠮷𠮷𠮷镇清理马路市场{8起}，𠮷查处超限车辆{35台}")))
                .containsExactly("road-markets-cleared", "overload-vehicles");
    }

    private static List<String> matched(Reading reading) {
        Places places = new Places(reading);
        return IntStream.range(0, reading.figures().size())
                .mapToObj(i -> MATCHER.match(reading.figures().get(i), places.of(i))
                        .map(definition -> definition.head().id())
                        .orElse("-"))
                .toList();
    }
}
