package org.hangji.reader.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.text.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("标题和字段的用词：是问题、是方面，还是做法")
class HeadingWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关于“第一议题”制度执行不严的问题",
                "针对培训走过场的问题",
                "对“放管服”改革推进不深入的问题",
                "“窗口服务质量不高”问题的整改",
                "“科技投入不足”问题",
                "台账不健全",
                "党的领导弱化",
                "公务用车管理松散",
                "往来款长期挂账",
                "未按规定招标",
                "隐患排查流于形式",
                "专家库管理混乱",
                "危桥改造进度滞后",
                "违规发放津补贴",
                "履职尽责有差距",
                "重点领域存在风险",
                "惠民资金监管存在盲区",
                "干部队伍年龄老化",
                "执法力量较弱",
                "群众办事难"
            })
    @DisplayName("是问题")
    void problems(String title) {
        assertThat(ProblemWords.problem(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "加强组织领导，压实整改责任",
                "坚持问题导向，抓好整改任务",
                "整改工作基本情况",
                "反馈问题整改落实情况",
                "巡察反馈意见整改进展情况",
                "持续深化整改成果",
                "下一步工作打算",
                "建立健全长效机制",
                "提高政治站位",
                "召开专题民主生活会"
            })
    @DisplayName("不是问题")
    void noProblems(String title) {
        assertThat(ProblemWords.problem(title)).isFalse();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"台账不全, true", "关于台账不全的问题, true", "已完成整改并召开会议解决台账不全, false", "修订台账不全的制度, false", "组织培训, false"})
    @DisplayName("只说问题，不说做了什么")
    void onlyNames(String title, boolean names) {
        assertThat(ProblemWords.names(title)).isEqualTo(names);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"关于党的建设方面, true", "关于作风建设方面的问题, true", "廉洁风险方面存在的问题, true", "关于“不深入”的问题, false", "问题整改, false"})
    @DisplayName("是方面")
    void aspects(String title, boolean aspect) {
        assertThat(ProblemWords.aspect(title)).isEqualTo(aspect);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "整改情况：, PROGRESS",
        "整改落实情况：, PROGRESS",
        "整改进展：, PROGRESS",
        "整改成效：, PROGRESS",
        "【整改情况】, PROGRESS",
        "整改措施：, ACTIONS",
        "采取的措施：, ACTIONS",
        "主要做法：, ACTIONS",
        "整改举措：, ACTIONS",
        "完成情况：, STATUS",
        "整改状态：, STATUS",
        "整改结果：, STATUS",
        "整改时限：, DEADLINE",
        "完成时间：, DEADLINE",
        "整改期限：, DEADLINE",
        "责任单位：, OWNER",
        "牵头领导：, OWNER",
        "整改责任人：, OWNER",
        "问题表现：, PROBLEM",
        "存在问题：, PROBLEM",
        "整改目标：, OTHER",
        "下一步打算：, OTHER",
        "下一步整改计划：, OTHER"
    })
    @DisplayName("字段的种类")
    void fields(String label, Field field) {
        assertThat(labels(label + "已经办好。")).extracting(FieldLabel::field).containsExactly(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"整改情况良好。", "会上通报了整改情况：很好。", "联系电话：", "整改情况如下所述并请各单位认真阅读：", "各单位整改措施："})
    @DisplayName("不是字段")
    void noFields(String words) {
        assertThat(labels(words + "已经办好。")).isEmpty();
    }

    private static List<FieldLabel> labels(String text) {
        return new FieldScanner(Source.of(text)).scan(0, text.length());
    }
}
