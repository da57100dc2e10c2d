package org.hangji.reader.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.OrganizationMention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("机构名称：各种结尾，各种前缀动词")
class OrganizationEndingsTest {

    private static List<String> names(String text) {
        return BulletinReader.read(text).organizations().stream()
                .map(OrganizationMention::name)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "青石县交通运输局",
                "青石县交通运输局党组",
                "青石县水利局党委",
                "青石县经济开发区党工委",
                "青石县直属机关党总支",
                "青石县纪委监委",
                "青石县监委",
                "青石县人民政府",
                "青石县卫生健康委员会",
                "省交通运输厅",
                "青石县交通执法大队",
                "青石县城关交警中队",
                "市公路执法支队",
                "青石县公路事业发展中心",
                "青石县客运总公司",
                "青石县交投集团",
                "青石县整改办公室",
                "青石县人民法院",
                "青石县人民检察院",
                "县委第二巡察组",
                "省委第五巡视组",
                "市委督导组",
                "市政府督查组",
                "青石县高新区管委会",
                "青石县道路运输协会",
                "青石县工商业联合会",
                "青石县农村信用联社",
                "青石县人民医院",
                "青石师范大学",
                "青石职业学院",
                "青石县实验小学",
                "青石县第一中学",
                "县委巡察工作领导小组",
                "青石县农业银行",
                "城关街道办事处",
                "青石县残联",
                "青石县供销社",
                "青石县安委会",
                "青石县安委办",
                "青石县治超办",
                "青石县税务所"
            })
    @DisplayName("每一种结尾")
    void endings(String name) {
        assertThat(names("会议由" + name + "，负责落实。")).containsExactly(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            根据青石县交通运输局安排            | 青石县交通运输局
            按照青石县人民政府部署              | 青石县人民政府
            责令青石县客运公司停业              | 青石县客运公司
            督促青石县教育局整改                | 青石县教育局
            联合青石县公安局执法                | 青石县公安局
            会同青石县应急管理局检查            | 青石县应急管理局
            移交青石县纪委监委处理              | 青石县纪委监委
            委托青石检测有限公司检测            | 青石检测有限公司
            约谈青石物流有限公司负责人          | 青石物流有限公司
            通过青石县人民医院体检              | 青石县人民医院
            向青石县财政局申请                  | 青石县财政局
            由青石县审计局审计                  | 青石县审计局
            对青石县水利局党组开展巡察          | 青石县水利局党组
            与青石县林业局对接                  | 青石县林业局
            报青石县人民政府同意                | 青石县人民政府
            抽调青石县教育局人员                | 青石县教育局
            """)
    @DisplayName("前面的动词和介词不算名称")
    void verbsBefore(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            县教育局、县公安局、县住建局联合检查      | 县教育局 县公安局 县住建局
            县教育局和县公安局联合检查                | 县教育局 县公安局
            市交通运输局对县交通运输局进行督导        | 市交通运输局 县交通运输局
            """)
    @DisplayName("并列的分开")
    void lists(String text, String names) {
        assertThat(names(text)).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "构建齐抓共管格局。",
                "破解发展困局。",
                "打破僵局。",
                "优化产业布局。",
                "着眼全局。",
                "顾全大局。",
                "打开局面。",
                "资源有限。",
                "党组织生活不规范。",
                "理论学习中心组学习。",
                "检查5家医院。",
                "《县教育局管理办法》"
            })
    @DisplayName("只是用了这些字的词")
    void otherWords(String text) {
        assertThat(names(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"由青石县教育局牵头。", "\ud83d\ude00由青石县教育局牵头。", "第一段\n由青石县教育局牵头。"})
    @DisplayName("位置圈住的正是名称")
    void places(String text) {
        Reading reading = BulletinReader.read(text);
        OrganizationMention body = reading.organizations().getFirst();
        int[] points = reading.text().codePoints().toArray();
        int start = body.span().start();
        assertThat(new String(points, start, body.span().end() - start)).isEqualTo("青石县教育局");
    }
}
