package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Heading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("提纲：各种编号的标题，独占一行的、接排的、全文一行的")
class OutlineTest {

    @Test
    void readsLevelsOfEveryStyle() {
        assertThat(outline("""
                        一、整改组织情况
                        （一）加强领导。成立专班，局长任组长。
                        (二)压实责任。明确分工。
                        二、问题整改情况
                        （一）关于队伍建设方面
                        1．台账不规范
                        整改情况：已补齐。
                        2、“一次一档”不落实。
                        整改情况：已建档。
                        问题3：值班制度执行不严
                        整改情况：已约谈。
                        """))
                .containsExactly(
                        "1 一 整改组织情况",
                        "2 一 加强领导",
                        "2 二 压实责任",
                        "1 二 问题整改情况",
                        "2 一 关于队伍建设方面",
                        "3 1 台账不规范",
                        "3 2 “一次一档”不落实",
                        "4 3 值班制度执行不严");
    }

    @Test
    @DisplayName("全文在一行里，标题之间只有空格")
    void readsAWholeTextOnOneLine() {
        assertThat(outline("现将情况通报如下。 一、组织情况 1.提高站位。召开会议。 2.压实责任。明确分工。 二、落实情况 1.关于“台账不全”问题的整改 一是补齐台账。"))
                .containsExactly("1 一 组织情况", "2 1 提高站位", "2 2 压实责任", "1 二 落实情况", "2 1 关于“台账不全”问题的整改");
    }

    @Test
    @DisplayName("标题之间什么也没有")
    void partsHeadingsThatAreGluedTogether() {
        assertThat(outline("一、减税降费落实有差距(一)整改情况1.辅导28场次。2.退税36笔。二、干部管理失之于宽(一)整改情况1.轮岗14人。"))
                .startsWith("1 一 减税降费落实有差距", "2 一 整改情况")
                .contains("1 二 干部管理失之于宽");
    }

    @Test
    @DisplayName("接排的问题标题到“的问题”为止")
    void cutsARunInReferenceAtItsEnd() {
        assertThat(outline("一、整改情况\n1.针对“首问负责”制度落实不到位的问题，召开座谈会。\n2.关于采购不规范的问题：一是停用旧目录。"))
                .containsExactly("1 一 整改情况", "2 1 针对“首问负责”制度落实不到位的问题", "2 2 关于采购不规范的问题");
    }

    @Test
    @DisplayName("引号里的句号不断标题，折行的引号接着读")
    void keepsAQuotationWhole() {
        assertThat(outline("（一）关于“学用脱节。没有结合实际研\n究措施”的问题\n整改情况：已整改。")).containsExactly("1 一 关于“学用脱节。没有结合实际研究措施”的问题");
    }

    @Test
    @DisplayName("整改措施里的编号不是标题")
    void pointsOfAListAreNoHeadings() {
        assertThat(outline("一、整改情况\n（一）关于巡查不到位的问题\n整改措施：（1）修订制度。（2）增加频次。\n1.建群。\n2.设岗。\n完成情况：已完成"))
                .containsExactly("1 一 整改情况", "2 一 关于巡查不到位的问题");
    }

    @Test
    @DisplayName("数字、日期、等级不是编号")
    void numbersAreNoHeadings() {
        assertThat(outline("全长1.5公里。\n四、五类桥梁要加固\n3.15期间检查。\n2023.5.6 召开会议\n三、四季度抽查"))
                .isEmpty();
    }

    @Test
    @DisplayName("丢了顿号的短标题：一 高度重视")
    void readsAHeadingThatLostItsMark() {
        assertThat(outline("一 高度重视，迅速部署\n局党委开会。\n二 逐项整改\n问题一：责任制不落实\n整改措施：签责任书。"))
                .containsExactly("1 一 高度重视，迅速部署", "1 二 逐项整改", "2 一 责任制不落实");
    }

    @Test
    @DisplayName("方括号里的问题和整改情况")
    void readsLabelsInLenticularBrackets() {
        Reading reading = BulletinReader.read("【问题1】仓库消防通道堵塞。【整改情况】一是清空通道。二是划线。\n【问题2】灯具老化。【整改情况】已更换。");
        assertThat(reading.findings()).extracting(Reading.Finding::title).containsExactly("仓库消防通道堵塞", "灯具老化");
        assertThat(reading.findings().getFirst().measures()).hasSize(2);
    }

    private static List<String> outline(String text) {
        List<String> lines = new ArrayList<>();
        add(BulletinReader.read(text).outline(), lines);
        return lines;
    }

    private static void add(List<Heading> headings, List<String> lines) {
        for (Heading heading : headings) {
            lines.add(heading.level() + " " + heading.number() + " " + heading.title());
            add(heading.children(), lines);
        }
    }
}
