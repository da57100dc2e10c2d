package org.hangji.reader.organization;

import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** Where the name of a body starts: behind the last word that cannot be of a name. */
final class NameStart {
    private static final String BREAKS = "个于由向把给被与和及在的对将是从并经让使按请听以令至到同或跟受已报为该等号年月日名家所支";
    private static final String[] VERBS = {
        "按照", "依照", "遵照", "根据", "依据", "责令", "召开", "成立", "联合", "组织", "协调", "督促", "指导", "督导", "配合", "要求", "抽调", "下发",
        "印发", "建立", "通报", "报告", "反馈", "巡察了", "接受", "会同", "邀请", "推动", "支持", "通过", "积极", "已经", "明确", "贯彻", "落实", "压实",
        "发挥", "进行", "抓紧", "移交", "移送", "委托", "以来", "开展", "新建", "改扩建", "新增", "制定", "修订", "聚焦", "约谈", "关于", "提请", "报送",
        "呈报", "上报", "情况", "抄送", "函告", "清退", "责成", "责令", "处罚", "涉及", "包括", "其中", "抽查", "走访", "巡视了", "驻在", "隶属", "撤销",
        "整合", "依托", "借助", "发函", "设立", "组建", "方面", "履行", "加强"
    };

    private final Source source;

    NameStart(Source source) {
        this.source = source;
    }

    int before(int from, int end) {
        int start = end;
        while (start > from && !breaks(start - 1) && !verbEnds(start)) {
            start--;
        }
        while (start < end && (!Letters.han(source.at(start)) || closesOtherwise(start, end))) {
            start++;
        }
        return start;
    }

    /** 家 and 所 count bodies only behind a number; 国家 and 研究所 are of names. */
    private boolean breaks(int i) {
        char c = source.at(i);
        if (!Letters.in(BREAKS, c)) {
            return false;
        }
        if (Letters.in("年月日", c)) {
            return Letters.digit(source.at(i - 1)) || ChineseNumeral.isNumeral(source.at(i - 1));
        }
        if (Letters.in("个家所名支", c)) {
            char before = source.at(i - 1);
            return c == '个' || Letters.digit(before) || ChineseNumeral.isNumeral(before) || Letters.in("余多各几数", before);
        }
        // 为 and 同 may be of a proper name that stands in front: 华为公司, 大同市; they break only before 市区县省 and the like.
        boolean mayBeName = Letters.in("为同和至以按经等", c) && i > 0 && Letters.han(source.at(i - 1));
        return !mayBeName || Letters.in("市区县省州镇乡局我各相有本党国", source.at(i + 1));
    }

    /** A bracket that was opened before the name and closes in it: 区）民政局 of 各县（市、区）民政局. */
    private boolean closesOtherwise(int start, int end) {
        for (int i = start; i < end; i++) {
            if (source.at(i) == '(') {
                return false;
            }
            if (source.at(i) == ')') {
                return true;
            }
        }
        return false;
    }

    private boolean verbEnds(int index) {
        for (String verb : VERBS) {
            boolean ofName = verb.equals("反馈") && (source.is(index, "意见") || source.is(index, "问题"));
            if (source.endsWith(index, verb) && !ofName) {
                return true;
            }
        }
        return false;
    }
}
