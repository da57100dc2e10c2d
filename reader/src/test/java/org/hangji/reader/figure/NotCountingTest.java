package org.hangji.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.Figure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("不是数字的数：编号、名称、口号、频次、日期、电话")
class NotCountingTest {

    private static List<String> figures(String text) {
        return BulletinReader.read(text).figures().stream()
                .map(NotCountingTest::print)
                .toList();
    }

    private static String print(Figure figure) {
        return figure.value().toPlainString() + figure.unit();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            日期       | 2023年5月6日召开会议
            日期       | 5月6日召开会议
            日期       | 2023年上半年总结
            日期       | 截至10月底完成
            年份       | 2020年至2022年的账目
            钟点       | 上午9:30开会
            钟点       | 17:45:03发布
            路线       | 国道G341线路面破损
            路线       | 省道S219线
            路线       | 沿X003县道巡查
            桩号       | K1302+450处塌方
            热线       | 拨打12345热线
            热线       | 12328电话投诉
            电话       | 联系电话：0000-0000000
            邮编       | 邮政编码：000000
            地址       | 文昌路31号
            地址       | 3号楼502室
            文号       | 安交〔2023〕15号
            文号       | 安交发[2023]15号
            标准号     | 执行GB 7258-2017标准
            标准号     | JT/T 1178.2-2019
            车牌       | 豫A12345号货车
            网络       | 4G视频终端
            名称       | “1310”平台
            名称       | “1.9”事故
            名称       | “1+3+N”机制
            条款       | 《安全生产法》第二十一条
            条款       | 第九十四条第一款
            """)
    @DisplayName("编号和名称")
    void codes(String why, String text) {
        assertThat(figures(text)).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            序数       | 县委第一巡察组进驻
            序数       | 第三轮巡察
            序数       | 第12次党组会议
            序数       | 第二批整改
            序数       | 十二届市委
            频次       | 每月一次
            频次       | 每月1次
            频次       | 每季度召开2次会议
            频次       | 每年不少于4次
            频次       | 每周巡查3轮
            频次       | 一月一次调度
            频次       | 培训1次/季
            频次       | 调度2次/月
            一对一     | 一企一策
            一对一     | 一车一档
            一对一     | 改完一项、销号一项
            一对一     | 一件一件落实
            副词       | 一起努力
            副词       | 一次性补助
            副词       | 一批难题得到解决
            不定       | 数十家企业
            不定       | 几十次会议
            不定       | 好几个部门
            不定       | 多次约谈
            分数       | 三分之二以上
            比例       | 师生比1∶345
            等级       | 二类以上维修业户
            等级       | 四类桥梁
            等级       | 4类桥
            """)
    @DisplayName("序数、频次、一一对应、不定数")
    void ordinals(String why, String text) {
        assertThat(figures(text)).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource(delimiter = '|', textBlock = """
            口号       | 做到“两个维护”
            口号       | 坚决做到两个维护
            口号       | 树牢四个意识
            口号       | 坚定四个自信
            口号       | 违反中央八项规定精神
            口号       | 落实三会一课制度
            口号       | 三重一大决策
            口号       | 三公经费
            口号       | 六项纪律
            口号       | 四风问题
            口号       | 四好农村路
            口号       | “四不两直”检查
            口号       | 三管三必须
            口号       | 一岗双责
            口号       | 一票否决
            口号       | 百日攻坚
            口号       | 千家万户
            口号       | 五个带头
            口号       | 十四五期间
            时限       | 3天内整改
            时限       | 5个工作日内反馈
            时限       | 近三年
            时限       | 六个月以来
            时限       | 24小时值班
            时限       | 过去3个月
            页面       | 浏览次数：1,024次
            页面       | 阅读量：56次
            页面       | 点击数：203次
            页面       | 已被阅读 56 次
            页面       | 访问量：7人次
            """)
    @DisplayName("口号、时限、页面计数")
    void slogans(String why, String text) {
        assertThat(figures(text)).as(why).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            约谈了一家企业，停业整顿。     | 1家
            发生一起事故。                 | 1起
            处理一人。                     | 1人
            召开了一次会议。               | 1次
            4点要求                        | 4点
            3点建议                        | 3点
            收到两面锦旗。                 | 2面
            两期培训班                     | 2期
            停业整顿3天，罚款2万元         | 3天 2万元
            投入3个小时                    | 3个小时
            发现2类问题                    | 2类
            """)
    @DisplayName("看着像、却确实在数的")
    void countsAfterAll(String text, String expected) {
        assertThat(String.join(" ", figures(text))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            第三轮巡察反馈问题12个           | 12个
            “1310”平台接入车辆820辆          | 820辆
            12345热线受理投诉35件            | 35件
            2023年5月6日检查企业9家          | 9家
            G341线修补路面600平方米          | 600平方米
            每月一次，全年12次检查、查处8起  | 8起
            落实八项规定，处理4人            | 4人
            一、检查企业9家                  | 9家
            """)
    @DisplayName("名称旁边的数字照读")
    void figuresBeside(String text, String expected) {
        assertThat(figures(text)).contains(expected);
    }
}
