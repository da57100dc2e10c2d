package org.hangji.reader.header;

import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** What a web page prints around a bulletin: navigation, source, counters, sharing. */
final class Clutter {
    private static final String[] ANYWHERE = {
        "当前位置", "所在位置", "您的位置", "你的位置", "首页", "发布时间", "发布日期", "成文日期", "发文日期", "生成日期", "公开日期", "浏览", "点击量", "点击次数",
        "阅读量", "阅读次数", "字号", "字体", "分享", "打印", "收藏", "索引号", "发布机构", "公开方式", "主题分类", "责任编辑", "扫一扫", "上一篇", "下一篇", "关闭窗口",
        "朗读", "微信", "发文机关", "公开时限", "有效性", "信息来源", "稿件来源", "返回顶部", "版权所有", "ICP备", "无障碍", "网站地图", "被阅读"
    };
    private static final String[] OPENING = {
        "来源", "作者", "编辑", "日期:", "时间:", "发文字号", "文号", "名称:", "文件名称:", "文 号", "标题:", "审核", "供稿", "单位:", "序号", "附件",
        "点击:", "热度"
    };
    private static final String[] WHOLE = {
        "正文", "政府信息公开", "信息公开", "巡察整改", "巡视整改", "通知公告", "公示公告", "小", "大", "中", "小]", "A+", "A-", "返回", "关闭"
    };
    private static final int SHORTEST = 4;

    private Clutter() {}

    static boolean is(Source source, Line line) {
        for (String words : ANYWHERE) {
            if (line.length() <= 120 && source.holds(words, line.start(), line.end())) {
                return true;
            }
        }
        for (String words : OPENING) {
            if (source.is(line.start(), words)) {
                return line.length() <= words.length() + 60;
            }
        }
        for (String words : WHOLE) {
            if (line.length() == words.length() && source.is(line.start(), words)) {
                return true;
            }
        }
        return line.length() < SHORTEST || numbers(source, line);
    }

    private static boolean numbers(Source source, Line line) {
        int han = 0;
        for (int i = line.start(); i < line.end(); i++) {
            han += Letters.han(source.at(i)) ? 1 : 0;
        }
        return han * 3 < line.length() && han < SHORTEST;
    }
}
