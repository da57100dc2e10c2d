package org.hangji.reader.figure;

import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** Numbers that look like figures and count nothing: names, frequencies, classes, adverbs, one by one. */
final class NotCounting {
    private static final String PLAIN_ONES = "次家名起人处座辆台";
    private static final String DISTRIBUTIVE = "每同某另第任逐统唯单这那哪各再又首无到";
    private static final String DONE = "了开展织办行查训召议过起入成罚理";
    private static final String[] SLOGAN_HEADS = {
        "必须", "严禁", "不得", "带头", "坚持", "确保", "聚焦", "到位", "绝不", "表率", "全面", "务必", "作为", "转变", "提升", "强化", "加强", "落实",
        "维护", "确立", "意识", "自信", "责任", "一", "不", "革命", "区分", "优先", "服从", "更加", "统一", "结合", "最严", "百年", "注重", "突出", "严格",
        "狠抓", "抓好"
    };
    private static final String[] POINTED = {"要求", "意见", "建议", "希望", "工作要求", "具体", "措施"};

    private static final String[] COUNTERS = {
        "浏览", "浏览量", "浏览次数", "阅读", "阅读量", "阅读次数", "点击", "点击量", "点击数", "点击率", "点击次数", "访问量", "访问次数", "人气"
    };

    private final Source source;

    NotCounting(Source source) {
        this.source = source;
    }

    /** Whether the number belongs to a name, a code, a clock time, a telephone number or a slogan. */
    boolean inName(int i) {
        char before = source.at(i - 1);
        if (Letters.digit(source.at(i))) {
            boolean code = Letters.latin(before)
                    || before == '.'
                    || before == '·'
                    || before == '+'
                    || before == '_'
                    || before == '@'
                    || Letters.digit(before);
            boolean part = (before == ':' || before == '/' || before == '×') && Letters.digit(source.at(i - 2));
            boolean coded = before == '-' && Letters.latin(source.at(i - 2));
            return code || part || coded || source.enclosures().inSlogan(i) || UnitWords.fixedName(source, i);
        }
        boolean indefinite = Letters.in("数几好若多半", before) || ChineseNumeral.isNumeral(before) || Letters.digit(before);
        return indefinite || source.enclosures().inSlogan(i) || UnitWords.fixedName(source, i);
    }

    /** Whether number and unit say how many. */
    boolean counts(int i, PrintedNumber number, PrintedUnit unit) {
        UnitWord word = unit.word();
        if (word == null) {
            return true;
        }
        if (frequency(i, unit) || pageCounter(i) || session(i, unit)) {
            return false;
        }
        if (word.use() == UnitWord.Use.TIME && !spanOfTime(i, number, unit)) {
            return false;
        }
        if (word.word().equals("点")) {
            return startsWithOneOf(unit.end(), POINTED);
        }
        if (word.word().equals("分")) {
            return Letters.clauseEnd(source.at(unit.end())) && !Letters.in("时点:", source.at(i - 1));
        }
        return number.chinese() ? countsInChinese(i, number, unit, word) : countsInArabic(i, unit, word);
    }

    private boolean countsInArabic(int i, PrintedUnit unit, UnitWord word) {
        char next = source.at(unit.end());
        if (word.word().equals("类")) {
            return !Letters.in("桥车水维企", next) && !source.is(unit.end(), "以上");
        }
        if (word.word().equals("栋")
                || word.word().equals("幢")
                || word.word().equals("层")
                || word.word().equals("单元")) {
            return !Letters.digit(next);
        }
        if (word.word().equals("项") && source.is(unit.end(), "规定")) {
            return !source.endsWith(i, "中央");
        }
        return true;
    }

    private boolean countsInChinese(int i, PrintedNumber number, PrintedUnit unit, UnitWord word) {
        if (word.use() == UnitWord.Use.ARABIC) {
            boolean twice = word.word().equals("期") && source.at(i) == '两';
            return twice || (word.word().equals("面") && source.is(unit.end(), "锦旗"));
        }
        char first = source.at(i);
        boolean bare = first == '百' || first == '千' || first == '万' || first == '亿' || first == '零' || first == '〇';
        if (bare) {
            boolean bounded = unit.bound() != null || BoundWords.before(source, i) != null || source.at(i - 1) == '上';
            return bounded && first != '零' && first != '〇';
        }
        long value = number.value().longValue();
        if (value == 1 && unit.bound() == null) {
            return one(i, unit, word);
        }
        if (first == '二' && value == 2) {
            return Letters.in("名人家件", word.word().charAt(0));
        }
        if (word.word().equals("个") && slogan(unit.end())) {
            return false;
        }
        return !word.word().equals("项") || !source.is(unit.end(), "规定");
    }

    private boolean slogan(int behindUnit) {
        return startsWithOneOf(behindUnit, SLOGAN_HEADS);
    }

    private boolean startsWithOneOf(int i, String[] words) {
        for (String word : words) {
            if (source.is(i, word)) {
                return true;
            }
        }
        return false;
    }

    /** 一 counts only where it says one and no more, not in 每一家, 一企一策, 一次性, 一起做. */
    private boolean one(int i, PrintedUnit unit, UnitWord word) {
        char before = source.at(i - 1);
        boolean plain = word.word().length() == 1
                && Letters.in(PLAIN_ONES, word.word().charAt(0))
                && unit.text().length() == 1;
        if (!plain || Letters.in(DISTRIBUTIVE, before) || source.holds("一", unit.end(), unit.end() + 4)) {
            return false;
        }
        char next = source.at(unit.end());
        return switch (word.word().charAt(0)) {
            case '次' -> next != '性' && Letters.in(DONE, before);
            case '起' -> Letters.in("案事违较重道交安一生", next) && Letters.in(DONE + "生", before);
            case '人' -> Letters.clauseEnd(next) && Letters.in("分勉谈告职处理罚育查醒", before);
            case '家' -> next != '人' && Letters.in(DONE + "对停封有", before);
            case '名' -> Letters.han(before) && before != '为' && before != '是';
            default -> Letters.in(DONE + "有现建设置修发", before);
        };
    }

    /** 浏览次数：116次 counts visits to the page, not the work. */
    private boolean pageCounter(int i) {
        int end = source.backBlanks(source.at(i - 1) == '(' ? i - 1 : i);
        if (source.endsWith(end, "被阅读") || source.endsWith(end, "被浏览")) {
            return true;
        }
        if (source.at(end - 1) != ':') {
            return false;
        }
        for (String counter : COUNTERS) {
            if (source.endsWith(source.backBlanks(end - 1), counter)) {
                return true;
            }
        }
        return false;
    }

    /** 人大三次会议, 四次全会: which of its sessions it was. */
    private boolean session(int i, PrintedUnit unit) {
        boolean meeting = source.is(unit.end(), "会议") || source.is(unit.end(), "全会") || source.is(unit.end(), "全体会");
        return meeting && unit.text().equals("次") && Letters.in("大届委协会代", source.at(i - 1));
    }

    /** 每月一次, 每季度至少召开2次, 1次/月. */
    private boolean frequency(int i, PrintedUnit unit) {
        boolean times = unit.text().equals("次")
                || unit.text().equals("回")
                || unit.text().equals("遍")
                || unit.text().equals("轮")
                || unit.text().equals("场")
                || unit.text().equals("期");
        if (unit.text().startsWith("次/")) {
            return true;
        }
        if (!times) {
            return false;
        }
        if (source.at(unit.end()) == '/' && Letters.in("年月周天日季", source.at(unit.end() + 1))) {
            return true;
        }
        for (int j = i - 1; j > i - 24 && !Letters.clauseEnd(source.at(j)); j--) {
            if (source.at(j) == '每') {
                return true;
            }
        }
        return Letters.in("月周季年日天", source.at(i - 1)) && (source.at(i - 2) == '一' || source.at(i - 2) == '半');
    }

    /** A span of time is a figure where it tells an amount, not where it tells when (3天内, 六个月以来). */
    private boolean spanOfTime(int i, PrintedNumber number, PrintedUnit unit) {
        if (number.chinese() && (number.value().longValue() == 1 || !unit.text().startsWith("个"))) {
            return false;
        }
        boolean allDay = unit.text().equals("小时") && number.value().intValue() == 24;
        int end = unit.end();
        boolean when = Letters.in("内前后期", source.at(end))
                || source.is(end, "以来")
                || source.is(end, "之内")
                || source.is(end, "以内")
                || source.is(end, "以前")
                || source.is(end, "以后");
        boolean past = Letters.in("近每前后过去第", source.at(i - 1));
        return !allDay && !when && !past;
    }
}
