package org.hangji.reader.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.Heading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("标题的写法：编号、标点、接排、层级、位置")
class HeadingFormsTest {

    private static List<String> outline(String text) {
        List<String> lines = new ArrayList<>();
        add(BulletinReader.read(text.replace("\\n", "\n")).outline(), lines);
        return lines;
    }

    private static void add(List<Heading> headings, List<String> lines) {
        for (Heading heading : headings) {
            lines.add(heading.level() + " " + heading.number() + " " + heading.title());
            add(heading.children(), lines);
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            一、总体情况                   | 1 一 总体情况
            一、总体情况。                 | 1 一 总体情况
            一、 总体情况                  | 1 一 总体情况
            　　一、总体情况               | 1 一 总体情况
            （一）总体情况                 | 1 一 总体情况
            (一)总体情况                   | 1 一 总体情况
            （一）总体情况。               | 1 一 总体情况
            1.台账不规范                   | 1 1 台账不规范
            1．台账不规范                  | 1 1 台账不规范
            1、台账不规范                  | 1 1 台账不规范
            1. 台账不规范                  | 1 1 台账不规范
            （1）台账不规范                | 1 1 台账不规范
            (1)台账不规范                  | 1 1 台账不规范
            １．台账不规范                 | 1 1 台账不规范
            ①台账不规范                   | 1 ① 台账不规范
            问题1：台账不规范              | 1 1 台账不规范
            问题一：台账不规范             | 1 一 台账不规范
            反馈问题1：台账不规范          | 1 1 台账不规范
            反馈问题一：台账不规范         | 1 一 台账不规范
            反馈问题一:台账不规范          | 1 一 台账不规范
            具体问题（1）：台账不规范      | 1 1 台账不规范
            整改问题1：台账不规范          | 1 1 台账不规范
            【问题1】台账不规范            | 1 1 台账不规范
            """)
    @DisplayName("一行一个标题，后面另起一行是正文")
    void onItsLine(String line, String heading) {
        assertThat(outline("报告正文如下。\n" + line + "\n整改情况：已补齐台账。\n")).containsExactly(heading);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            （一）加强组织领导。成立专班，局长任组长。                         | 1 一 加强组织领导
            （一）加强组织领导，压实责任。成立专班。                           | 1 一 加强组织领导，压实责任
            1.关于台账不规范的问题。已补齐台账。                               | 1 1 关于台账不规范的问题
            1.关于“台账不规范”的问题。一是补齐。                               | 1 1 关于“台账不规范”的问题
            1.针对“首问负责”落实不到位的问题，召开座谈会。                     | 1 1 针对“首问负责”落实不到位的问题
            1.关于采购不规范的问题：一是停用旧目录。                           | 1 1 关于采购不规范的问题
            1.关于“学用脱节。没有结合实际”的问题。一是学习。                   | 1 1 关于“学用脱节。没有结合实际”的问题
            """)
    @DisplayName("接排的标题到哪里为止")
    void runIn(String line, String heading) {
        assertThat(outline(line)).containsExactly(heading);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            一、整改情况\\n（一）党建方面\\n1.台账不全\\n整改情况：补。\\n2.学习不够\\n整改情况：学。\\n（二）业务方面\\n1.巡查不力\\n整改情况：查。 | 1 一 整改情况;2 一 党建方面;3 1 台账不全;3 2 学习不够;2 二 业务方面;3 1 巡查不力
            一、组织情况\\n二、整改情况\\n三、下步打算\\n持续用力。                                                                          | 1 一 组织情况;1 二 整改情况;1 三 下步打算
            一、整改情况\\n1.管理方面\\n（1）台账不全\\n整改情况：补。\\n（2）学习不够\\n整改情况：学。                                       | 1 一 整改情况;2 1 管理方面;3 1 台账不全;3 2 学习不够
            （一）党建方面\\n1.台账不全\\n整改情况：补。\\n（二）业务方面\\n2.巡查不力\\n整改情况：查。                                       | 1 一 党建方面;2 1 台账不全;1 二 业务方面;2 2 巡查不力
            """)
    @DisplayName("层级：外面的编号在外，里面的在内；编号接着编或重新编都行")
    void levels(String text, String headings) {
        assertThat(outline(text)).containsExactly(headings.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全长1.5公里的道路。",
                "3.15期间开展检查。",
                "2023.5.6 召开会议。",
                "四、五类桥梁要加固。",
                "三、四季度开展抽查。",
                "见附件（1）和附件（2）。",
                "一是成立专班。二是召开会议。",
                "第一，提高站位。第二，压实责任。",
                "《一、总体情况》",
                "检查企业36家、隐患12处。",
                ""
            })
    @DisplayName("不是标题")
    void none(String text) {
        assertThat(outline(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "整改措施：（1）修订制度。（2）增加频次。",
                "整改措施：\\n（1）修订制度。\\n（2）增加频次。",
                "整改措施：\\n1.修订制度。\\n2.增加频次。",
                "整改情况：①修订制度。②增加频次。",
                "整改情况：一是修订：（1）甲；（2）乙。"
            })
    @DisplayName("措施里的编号不进提纲")
    void pointsAreNoHeadings(String measures) {
        assertThat(outline("一、整改情况\\n（一）关于巡查不到位的问题\\n" + measures)).containsExactly("1 一 整改情况", "2 一 关于巡查不到位的问题");
    }

    @Test
    @DisplayName("标题的位置：编号连文字，按码点数")
    void places() {
        String text = "\ud83d\ude00通报\n一、整改情况\n（一）关于“台账不全”的问题。已补齐。\n1．学习不够\n整改情况：学。\n";
        List<Heading> all = new ArrayList<>();
        Reading reading = BulletinReader.read(text);
        flatten(reading.outline(), all);
        int[] points = text.codePoints().toArray();
        assertThat(all)
                .extracting(heading -> new String(
                        points,
                        heading.span().start(),
                        heading.span().end() - heading.span().start()))
                .containsExactly("一、整改情况", "（一）关于“台账不全”的问题", "1．学习不够");
    }

    private static void flatten(List<Heading> headings, List<Heading> all) {
        for (Heading heading : headings) {
            all.add(heading);
            flatten(heading.children(), all);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            序号         | NUMBER
            编号         | NUMBER
            存在问题     | PROBLEM
            问题描述     | PROBLEM
            隐患内容     | PROBLEM
            反馈意见     | PROBLEM
            整改措施     | ACTIONS
            整改举措     | ACTIONS
            整改情况     | PROGRESS
            整改进展     | PROGRESS
            落实情况     | PROGRESS
            完成情况     | STATUS
            整改结果     | STATUS
            整改状态     | STATUS
            是否完成     | STATUS
            整改时限     | DEADLINE
            完成时间     | DEADLINE
            整改 期限    | DEADLINE
            责任单位     | OWNER
            牵头领导     | OWNER
            责任人       | OWNER
            备注         | OTHER
            问题类别     | OTHER
            姓名         | -
            这一列说的是整改工作推进的总体情况 | -
            """)
    @DisplayName("表头各列")
    void columns(String name, TableColumn column) {
        assertThat(TableColumn.named(name)).isEqualTo(column);
    }
}
