package org.hangji.bulletin.composing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.rectify.Round;
import org.jspecify.annotations.Nullable;

/**
 * The usual structure of a rectification report (整改通报): who inspected and when, how the work was organised, item by
 * item, what is not finished, what comes next, whom to tell.
 */
final class RectificationTemplate {

    private static final String BODY = """
            {反馈}现将整改情况予以公布。
            一、整改工作的组织
            （一）加强领导。针对反馈的【数字1】具体问题，制定了【数字2】整改措施，逐项明确责任单位、责任领导和完成时限。
            （二）严格核查。已整改的问题都由整改人以外的人核查后销号。
            二、整改落实情况
            截至{截止日}，反馈的问题中，已整改【数字3】，持续推进【数字4】。
            【问题清单：已整改】
            三、尚未完成的问题
            【问题清单：未完成】
            四、下一步工作
            （一）持续推进的问题都有负责人和下一个时间节点，到期公布进展。
            （二）已整改的问题抽样“回头看”，发现反弹的重新打开。
            欢迎广大干部群众对整改落实情况进行监督。
            """;

    private RectificationTemplate() {}

    static Content of(@Nullable Round round, String title, String organ, String code, LocalDate day) {
        LocalDate from = round == null ? null : round.occurredOn();
        String lead = round == null ? "" : Days.words(round.occurredOn()) + "，检查组向" + organ + "反馈了意见。";
        List<Content.Field> fields = new ArrayList<>();
        fields.add(figure(1, "findings", from, day));
        fields.add(figure(2, "measures", from, day));
        fields.add(figure(3, "findings-rectified", null, day));
        fields.add(figure(4, "findings-long-term", null, day));
        return new Content(
                title,
                organ,
                code,
                day,
                round == null ? null : round.id(),
                BODY.replace("{反馈}", lead).replace("{截止日}", Days.words(day)),
                fields);
    }

    private static Content.Field figure(int number, String figure, @Nullable LocalDate from, LocalDate to) {
        return new Content.Field(number, figure, null, null, from, to, null, null);
    }
}
