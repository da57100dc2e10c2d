package org.hangji.reader.outline;

import org.hangji.reader.text.Letters;

/** Tells from its words whether a heading names a problem, or the aspect under which problems are told. */
public final class ProblemWords {
    /** Words of lack that tell a problem wherever they stand. */
    private static final String[] LACKS = {
        "不到位", "不够", "不足", "不力", "不严", "不实", "不深", "不高", "不强", "不规范", "不健全", "不完善", "不彻底", "不及时", "不扎实", "不明", "不清",
        "不全", "不细", "不紧", "不准", "不当", "不优", "不畅", "不透", "不牢", "不浓", "不佳", "不合理", "不平衡", "不充分", "不主动", "不积极", "不经常",
        "不落实", "不重视", "不认真", "不聚焦", "不精准", "不坚决", "不坚定", "不作为", "不担当", "不衔接", "不匹配", "不符", "不一致", "不闭环", "不科学", "不配套",
        "不均", "不密切", "不顺", "不突出", "不明显", "不理想", "不统一", "不真", "没有", "缺乏", "缺失", "缺少", "缺位", "缺项", "欠缺", "短缺", "差距", "薄弱",
        "弱化", "虚化", "淡化", "淡薄", "滞后", "缓慢", "较慢", "偏慢", "偏差", "偏低", "较低", "较差", "较弱", "偏弱", "乏力", "违规", "违反", "违纪",
        "超标准", "超范围", "超限额", "走过场", "流于形式", "反弹", "回潮", "挪用", "虚报", "拖欠", "失管", "失察", "失职", "欠账", "脱节", "空转", "简单化",
        "表面化", "失之于", "仍有", "仍存", "仍然存在", "依然存在"
    };
    /** Words that tell a problem only at the end of a clause. */
    private static final String[] CLOSING_LACKS = {
        "突出", "隐患", "风险", "漏洞", "短板", "问题", "现象", "单一", "老化", "闲置", "浪费", "随意", "混乱", "粗放", "片面", "较少", "偏少", "较大",
        "松懈", "松散", "宽松软", "走形式", "挂账", "断层", "盲区", "死角", "空白", "断档", "泛化", "形式主义", "官僚主义", "不多", "不大", "不快", "不新",
        "不好", "较多", "过多", "过高", "过大", "堵塞", "破损", "损坏", "脱落", "失效", "锈蚀", "难", "慢", "弱", "差"
    };

    private static final String[] RESOLVES = {
        "坚持", "强化", "加强", "严格", "深化", "聚焦", "推进", "压实", "提升", "提高", "着力", "切实", "深入", "全面", "持续", "建立", "健全", "完善",
        "开展", "解决", "防范", "化解"
    };
    private static final String[] NOT_LACKS = {"未来", "未销", "未到期", "未完成整改", "未整改"};
    private static final String[] ACTS = {
        "已", "了", "召开", "制定", "修订", "印发", "组织", "查处", "清理", "建立", "督促", "约谈", "追缴", "立案", "通报", "培训", "给予", "完成", "退回",
        "整改", "追回", "清退"
    };
    private static final String[] REFERENCE_ENDS = {"问题", "问题整改", "问题的整改", "问题整改情况", "问题的整改情况", "问题方面"};
    private static final String[] STARTS = {"关于", "针对", "对", "就", "在“", "反馈“", "反馈问题:", "反馈意见:"};

    private ProblemWords() {}

    /** Whether the title tells of a lack, or says 问题 of something that it refers to. */
    public static boolean problem(String title) {
        String bare = bare(title);
        if (bare.contains("问题") && (started(bare) || (quoted(bare) && endsWithOneOf(bare, REFERENCE_ENDS)))) {
            return true;
        }
        return bare.startsWith("关于“") || bare.startsWith("针对“") || lack(bare);
    }

    /** Whether the title only names a problem and tells nothing that was done about one. */
    public static boolean names(String title) {
        String bare = bare(title);
        if ((bare.contains("问题") && started(bare)) || bare.startsWith("关于“") || bare.startsWith("针对“")) {
            return true;
        }
        for (String act : ACTS) {
            if (bare.contains(act)) {
                return false;
            }
        }
        return lack(bare);
    }

    private static boolean lack(String bare) {
        if (startsWithOneOf(bare, RESOLVES)) {
            return endsWithOneOf(bare, LACKS);
        }
        for (String word : LACKS) {
            if (bare.contains(word)) {
                return true;
            }
        }
        return unDone(bare) || closing(bare);
    }

    private static boolean unDone(String bare) {
        int at = bare.indexOf('未');
        for (String other : NOT_LACKS) {
            if (at >= 0 && bare.startsWith(other, at)) {
                return false;
            }
        }
        return at >= 0;
    }

    private static boolean closing(String bare) {
        for (String word : CLOSING_LACKS) {
            int at = bare.indexOf(word);
            int end = at + word.length();
            if (at > 0 && (end == bare.length() || Letters.in(",、”;(", bare.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the title names a field of work (…方面, …方面的问题) under which the problems are told. */
    public static boolean aspect(String title) {
        String bare = bare(title);
        return bare.endsWith("方面") || bare.endsWith("方面的问题") || bare.endsWith("方面问题") || bare.endsWith("方面存在的问题");
    }

    /** Whether the title opens with a reference to a problem: 关于…, 针对…. */
    static boolean started(String title) {
        return startsWithOneOf(title, STARTS);
    }

    private static boolean startsWithOneOf(String title, String[] words) {
        for (String word : words) {
            if (title.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithOneOf(String title, String[] words) {
        for (String word : words) {
            if (title.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean quoted(String title) {
        return title.indexOf('“') >= 0 || title.indexOf('"') >= 0;
    }

    private static String bare(String title) {
        int end = title.length();
        while (end > 0 && Letters.in("。.,:; ", title.charAt(end - 1))) {
            end--;
        }
        return title.substring(0, end);
    }
}
