package org.hangji.bench;

import java.util.Random;

/** A made-up bulletin of rectification, varied by its seed: heading styles, measures, figures, dates. */
final class SampleReport {
    private static final String[] COUNTIES = {"青禾县", "临川区", "望江市", "石桥县", "南浦区", "云岭县"};
    private static final String[] BODIES = {"交通运输局", "教育局", "卫生健康局", "水务局", "国有资产经营公司", "人民医院"};
    private static final String[] TOPICS = {"责任落实", "隐患排查", "资金管理", "设施维护", "教育培训", "台账资料", "执法检查", "物资储备"};
    private static final String[] FAULTS = {"不够到位", "不够细致", "存在漏项", "进展缓慢", "流于形式", "底数不清"};
    private static final String[] ACTS = {
        "组织专班开展拉网式排查，发现并处置各类隐患%d处，其中当场整改%d处",
        "召开专题会议%d次，约谈有关负责人%d人次，压实主体责任",
        "投入资金%d万元，更新设施%d套，改善运行条件",
        "开展培训%d场，参训人员%d人次，考核合格后上岗",
        "检查企业%d家，下达整改通知书%d份，逐一跟踪销号",
        "修订制度%d项，完善流程%d个，并按季度通报执行情况",
        "抽查车辆%d台次，纠正违规行为%d起，移交有关部门处理"
    };
    private static final String CHINESE = "一二三四五六七八九十";

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    SampleReport(long seed) {
        random = new Random(seed);
    }

    String text(int problems) {
        String body = "中共" + pick(COUNTIES) + pick(BODIES) + "党组";
        int year = 2019 + random.nextInt(6);
        int measures = problems * 3;
        text.append(body)
                .append("\n关于")
                .append(pick(TOPICS))
                .append("专项巡察整改进展情况的通报\n\n根据统一部署，")
                .append(year);
        text.append("年3月6日至5月28日，县委第三巡察组开展了专项巡察，并于").append(year).append("年6月17日反馈了意见。\n一、整改组织情况\n");
        text.append("（一）加强领导。成立领导小组，制定整改措施")
                .append(measures)
                .append("条。反馈的")
                .append(problems)
                .append("个问题，已完成");
        text.append(problems - 4)
                .append("个，持续推进4个，整改完成率")
                .append(Math.floor((problems - 4) * 1000.0 / problems) / 10)
                .append("%。\n二、问题整改情况\n");
        for (int i = 0; i < problems; i++) {
            if (i % 5 == 0) {
                text.append("（")
                        .append(CHINESE.charAt(i / 5 % 10))
                        .append("）")
                        .append(pick(TOPICS))
                        .append("方面\n");
            }
            problem(i % 5 + 1, year);
        }
        text.append("三、下一步工作\n坚持常抓不懈，联系电话：0000-1234567。\n")
                .append(body)
                .append("\n")
                .append(year)
                .append("年11月17日\n");
        return text.toString();
    }

    private void problem(int number, int year) {
        String[] styles = {"%d.", "%d．", "（%d）", "问题%d："};
        text.append(styles[random.nextInt(3)].formatted(number))
                .append(pick(TOPICS))
                .append(pick(FAULTS))
                .append("\n整改情况：");
        for (int i = 0; i < 3; i++) {
            text.append(CHINESE.charAt(i))
                    .append("是")
                    .append(7 + random.nextInt(4))
                    .append("月")
                    .append(1 + random.nextInt(28))
                    .append("日，");
            text.append(pick(ACTS).formatted(2 + random.nextInt(900), 1 + random.nextInt(90)))
                    .append("。对照《工作规程》逐条核对，形成长效机制。");
        }
        text.append("\n整改时限：")
                .append(year)
                .append("年10月底\n完成情况：")
                .append(random.nextBoolean() ? "已完成" : "持续推进")
                .append("\n");
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
