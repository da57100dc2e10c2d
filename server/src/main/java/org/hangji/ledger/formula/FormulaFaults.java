package org.hangji.ledger.formula;

import dev.cel.common.CelIssue;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the language says against a formula, in the words of whoever wrote it. */
final class FormulaFaults {

    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '(.+?)' applied to '\\((.*?)\\)'.*");
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(.+?)'.*");
    private static final Map<String, String> TYPES = Map.of(
            "double",
            "数",
            "string",
            "文字",
            "bool",
            "是否",
            "int",
            "整数",
            "google.protobuf.Timestamp",
            "日期",
            "google.protobuf.Duration",
            "时长");

    private FormulaFaults() {}

    static String said(CelIssue issue) {
        Matcher overload = OVERLOAD.matcher(issue.getMessage());
        if (overload.matches()) {
            String operator =
                    overload.group(1).replace("_?_:_", "? :").replace("_", "").replace("@", "");
            String types = Arrays.stream(overload.group(2).split(",\\s*"))
                    .map(FormulaFaults::type)
                    .collect(Collectors.joining("和"));
            return "“" + operator + "”不能用在" + types + "上";
        }
        Matcher undeclared = UNDECLARED.matcher(issue.getMessage());
        if (undeclared.matches()) {
            return "没有“" + undeclared.group(1) + "”，可用的有：days、year、month、round、abs、min、max、orZero";
        }
        return "第 " + (issue.getSourceLocation().getColumn() + 1) + " 个字附近写得不对，请检查括号、引号和运算符";
    }

    static String type(String name) {
        return TYPES.getOrDefault(name, "别的类型");
    }
}
