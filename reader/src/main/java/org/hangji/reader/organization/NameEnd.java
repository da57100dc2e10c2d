package org.hangji.reader.organization;

import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** The words with which the name of a body ends. */
final class NameEnd {
    private static final String FIRSTS = "有残供合村居安治股党委纪局厅政部支大中公集办法检巡督专工管协联研医学小领监税银站街镇";
    private static final String[] ENDS = {
        "党组", "党委", "党工委", "党总支", "党支部", "纪检监察组", "纪委监委", "纪委", "委员会", "局", "厅", "政府", "部门", "支队", "大队", "中队", "中心",
        "公司", "集团", "办公室", "法院", "检察院", "巡察组", "巡视组", "巡察办", "督导组", "督查组", "专班", "工作组", "管委会", "协会", "联合会", "联社", "研究院",
        "研究所", "医院", "大学", "学院", "学校", "小学", "中学", "领导小组", "监委", "税务所", "银行", "街道办事处", "残联", "供销社", "合作社", "村委会", "居委会",
        "安委会", "安委办", "治超办", "办事处", "监管所", "有限公司", "股份有限公司", "有限责任公司"
    };
    private static final String NOT_BEHIND = "限面势部长域中";

    /** 格局, 布局, 全局, 大局, 困局 are no bureaus. */
    private static final String NO_BUREAU = "格布全大结时战定开困僵破";

    private NameEnd() {}

    /** Index behind the name endings that follow one another from the index on, or 0. */
    static int behind(Source source, int i) {
        int behind = one(source, i);
        int further = behind;
        while (further > 0) {
            behind = further;
            further = one(source, behind);
        }
        return behind;
    }

    private static int one(Source source, int i) {
        if (!Letters.in(FIRSTS, source.at(i))) {
            return 0;
        }
        int longest = 0;
        for (String end : ENDS) {
            if (source.is(i, end)) {
                longest = Math.max(longest, i + end.length());
            }
        }
        if (source.at(i) == '局' && Letters.in(NO_BUREAU, source.at(i - 1))) {
            return 0;
        }
        boolean otherWord = longest == i + 1 && Letters.in(NOT_BEHIND, source.at(longest));
        // 中心组 is a circle for study, 党组织 any organisation of the party.
        boolean goesOn = (source.is(i, "中心组") && longest == i + 2) || source.is(i, "党组织");
        return otherWord || goesOn || source.at(longest) == '习' ? 0 : longest;
    }
}
