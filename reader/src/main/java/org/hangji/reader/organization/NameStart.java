package org.hangji.reader.organization;

import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** Where the name of a body starts: behind the last word that cannot be of a name. */
final class NameStart {
    private static final String BREAKS = "个于由向把给被与和及在的对将是从并经让使按请听以令至到同据或跟";
    private static final String[] VERBS = {
        "召开", "成立", "联合", "组织", "协调", "督促", "指导", "督导", "配合", "要求", "抽调", "下发", "印发", "建立", "通报", "报告", "反馈", "巡察了",
        "接受", "会同", "邀请", "推动", "支持", "通过", "积极", "已经", "明确", "贯彻", "落实", "压实", "发挥", "进行", "抓紧"
    };

    private final Source source;

    NameStart(Source source) {
        this.source = source;
    }

    int before(int from, int end) {
        int start = end;
        while (start > from && !Letters.in(BREAKS, source.at(start - 1)) && !verbEnds(start)) {
            start--;
        }
        while (start < end && !Letters.han(source.at(start))) {
            start++;
        }
        return start;
    }

    private boolean verbEnds(int index) {
        for (String verb : VERBS) {
            if (source.endsWith(index, verb)) {
                return true;
            }
        }
        return false;
    }
}
