package org.hangji.reader.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.OrganizationMention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("机构：按名称的结尾认，名称前的动词不算")
class OrganizationsTest {

    private static List<String> names(String text) {
        return BulletinReader.read(text).organizations().stream()
                .map(OrganizationMention::name)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            市委第四巡察组反馈意见            | 市委第四巡察组
            向安庆市交通运输局党组反馈        | 安庆市交通运输局党组
            联合市公安局查处                  | 市公安局
            会同县应急管理局、县消防救援大队  | 县应急管理局 县消防救援大队
            由驻局纪检监察组督办              | 驻局纪检监察组
            委托某某检测有限公司检测          | 某某检测有限公司
            市人民检察院提起公诉              | 市人民检察院
            报区人民政府同意                  | 区人民政府
            受市人民政府委托                  | 市人民政府
            各县（市、区）民政局              | 各县（市、区）民政局
            已移交区纪委监委                  | 区纪委监委
            报省发展和改革委员会备案          | 省发展和改革委员会
            经市经济和信息化局同意            | 市经济和信息化局
            县纪律检查委员会立案              | 县纪律检查委员会
            2024年区政府安排                  | 区政府
            日照市交通运输局                  | 日照市交通运输局
            滨海经济技术开发区管委会          | 滨海经济技术开发区管委会
            """)
    void named(String text, String names) {
        assertThat(names(text)).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"打开局面", "格局良好", "有限责任", "推进了工作", "《市公安局办案规定》", "约谈3家医院和2所学校", "开展党组理论学习中心组学习"})
    @DisplayName("不是机构")
    void none(String text) {
        assertThat(names(text)).isEmpty();
    }
}
