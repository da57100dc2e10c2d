package org.hangji.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.Bound;
import org.hangji.reader.Reading.Figure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("量词：每一类单位都读得出，数值是印出单位下的数值")
class UnitsTest {

    private static void reads(String text, String value, String unit) {
        List<Figure> figures = BulletinReader.read(text).figures();
        assertThat(figures)
                .extracting(figure -> figure.value().toPlainString(), Figure::unit, Figure::bound)
                .containsExactly(org.assertj.core.api.Assertions.tuple(value, unit, Bound.EXACT));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            检查运输企业31家。             | 31   | 家
            表彰先进工作者6名。            | 6    | 名
            谈话提醒18人。                 | 18   | 人
            培训从业人员480人次。          | 480  | 人次
            开展督导3轮次。                | 3    | 轮次
            出动执法车辆260车次。          | 260  | 车次
            出动执法车辆260台次。          | 260  | 台次
            出动执法车辆260辆次。          | 260  | 辆次
            检查经营单位90家次。           | 90   | 家次
            走访群众70户次。               | 70   | 户次
            组织宣讲12场次。               | 12   | 场次
            召开会议9次。                  | 9    | 次
            下发通报4份。                  | 4    | 份
            整治隐患点位27处。             | 27   | 处
            加固桥梁5座。                  | 5    | 座
            查扣车辆14辆。                 | 14   | 辆
            购置设备11台。                 | 11   | 台
            处理投诉8起。                  | 8    | 起
            征集建议33条。                 | 33   | 条
            受理信访件21件。               | 21   | 件
            完善制度16项。                 | 16   | 项
            走访困难群众45户。             | 45   | 户
            办理许可事项7批。              | 7    | 批
            开展巡查2轮。                  | 2    | 轮
            撰写信息13篇。                 | 13   | 篇
            发放手册600册。                | 600  | 册
            发放手册600本。                | 600  | 本
            张贴海报75张。                 | 75   | 张
            配备工具3套。                  | 3    | 套
            组建队伍4支。                  | 4    | 支
            慰问职工52位。                 | 52   | 位
            立案查处6宗。                  | 6    | 宗
            新建泵房2间。                  | 2    | 间
            拆除危房3栋。                  | 3    | 栋
            拆除危房3幢。                  | 3    | 幢
            检查船舶22艘。                 | 22   | 艘
            更换标牌38块。                 | 38   | 块
            补植树木210株。                | 210  | 株
            补植树木210棵。                | 210  | 棵
            联合5个部门。                  | 5    | 个
            分为4大类。                    | 4    | 大类
            涉及3方面。                    | 3    | 方面
            举办讲座5场。                  | 5    | 场
            更换路灯60盏。                 | 60   | 盏
            投放宣传标语20幅。             | 20   | 幅
            检查3遍。                      | 3    | 遍
            打桩46桩。                     | 46   | 桩
            覆盖9乡镇。                    | 9    | 乡镇
            提出17点要求。                 | 17   | 点
            """)
    @DisplayName("计数的量词")
    void counting(String text, String value, String unit) {
        reads(text, value, unit);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            放流鱼苗300尾。                | 300  | 尾
            购置沙袋150袋。                | 150  | 袋
            查获烟花12箱。                 | 12   | 箱
            储备饮用水40桶。               | 40   | 桶
            更换灭火器65具。               | 65   | 具
            安装限高架6副。                | 6    | 副
            搭建帐篷8顶。                  | 8    | 顶
            整理档案24卷。                 | 24   | 卷
            归档材料350页。                | 350  | 页
            更换线杆9杆。                  | 9    | 杆
            清理井盖13眼。                 | 13   | 眼
            播出专题片2集。                | 2    | 集
            讲授党课4堂。                  | 4    | 堂
            编发简报11期。                 | 11   | 期
            更换栏杆18根。                 | 18   | 根
            养护路段7段。                  | 7    | 段
            接种疫苗90剂次。               | 90   | 剂次
            停靠渡船15航次。               | 15   | 航次
            """)
    @DisplayName("只跟阿拉伯数字的量词")
    void arabicOnly(String text, String value, String unit) {
        reads(text, value, unit);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            新建管网12公里。               | 12     | 公里
            新建管网12千米。               | 12     | 千米
            铺设护栏860米。                | 860    | 米
            铺设护栏860延米。              | 860    | 延米
            裂缝宽3毫米。                  | 3      | 毫米
            裂缝宽5厘米。                  | 5      | 厘米
            清淤航道6海里。                | 6      | 海里
            修补路面420平方米。            | 420    | 平方米
            流域面积36平方公里。           | 36     | 平方公里
            开挖土石900立方米。            | 900    | 立方米
            复垦耕地58亩。                 | 58     | 亩
            绿化面积3.2公顷。              | 3.2    | 公顷
            卸载货物735吨。                | 735    | 吨
            收缴违禁品26公斤。             | 26     | 公斤
            收缴违禁品26千克。             | 26     | 千克
            储备柴油500升。                | 500    | 升
            装机容量40千瓦。               | 40     | 千瓦
            节电1200千瓦时。               | 1200   | 千瓦时
            追缴款项9300元。               | 9300   | 元
            追缴款项9.3万元。              | 9.3    | 万元
            专项债券2.15亿元。             | 2.15   | 亿元
            援助款50万美元。               | 50     | 万美元
            清运渣土1.92万吨。             | 1.92   | 万吨
            种植苗木4.6万株。              | 4.6    | 万株
            发送旅客27.8万人次。           | 27.8   | 万人次
            盘活土地3百亩。                | 3      | 百亩
            产值同比增长2倍。              | 2      | 倍
            比重上升1.7个百分点。          | 1.7    | 个百分点
            满意率99.6%。                  | 99.6   | %
            事故率0.4‰。                   | 0.4    | ‰
            新建线路31km。                 | 31     | km
            桥长96m。                      | 96     | m
            绿化800㎡。                    | 800    | ㎡
            回填75m³。                     | 75     | m³
            """)
    @DisplayName("长度、面积、重量、金额、比率")
    void measured(String text, String value, String unit) {
        reads(text, value, unit);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            每名驾驶员受训16学时。         | 16   | 学时
            组织培训24课时。               | 24   | 课时
            缩短办理时间5个工作日。        | 5    | 个工作日
            抢修历时36小时。               | 36   | 小时
            封路施工9天。                  | 9    | 天
            响应用时20分钟。               | 20   | 分钟
            停业整顿3个月。                | 3    | 个月
            """)
    @DisplayName("说多长时间的也是数字")
    void spansOfTime(String text, String value, String unit) {
        reads(text, value, unit);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            检查门店315家（次）。          | 315  | 家（次）
            受训360人（次）。              | 360  | 人（次）
            购置设备45台（套）。           | 45   | 台（套）
            派出15车/次。                  | 15   | 车/次
            单价20元/吨。                  | 20   | 元/吨
            单价350元/平方米。             | 350  | 元/平方米
            巡查88点次。                   | 88   | 点次
            巡查67处次。                   | 67   | 处次
            停靠54艘次。                   | 54   | 艘次
            """)
    @DisplayName("两个量词连着印的，单位照印")
    void doubled(String text, String value, String unit) {
        reads(text, value, unit);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            约谈企业五家。                 | 5      | 家
            约谈企业两家。                 | 2      | 家
            召开专题会议十二次。           | 12     | 次
            整治隐患四十七处。             | 47     | 处
            追责问责一百零六人。           | 106    | 人
            罚款三万五千元。               | 35000  | 元
            投入资金八十万元。             | 80     | 万元
            复绿二十三亩。                 | 23     | 亩
            新修道路九公里。               | 9      | 公里
            整改率百分之八十六。           | 86     | %
            整改率百分之86.5。             | 86.5   | %
            """)
    @DisplayName("汉字数字在数数时也是数字")
    void chineseNumerals(String text, String value, String unit) {
        reads(text, value, unit);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            资金1,285.6万元。              | 1285.6    | 万元
            资金12,345,678元。             | 12345678  | 元
            资金１２３元。                 | 123       | 元
            资金0.08亿元。                 | 0.08      | 亿元
            资金 300 万元。                | 300       | 万元
            资金300 万元。                 | 300       | 万元
            资金30.00万元。                | 30.00     | 万元
            """)
    @DisplayName("千分位、全角、空格、小数位")
    void printedForms(String text, String value, String unit) {
        reads(text, value, unit);
    }
}
