package org.hangji.reader;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.hangji.reader.Reading.CheckResult;
import org.jspecify.annotations.Nullable;

/** A reading set out for people at a terminal: contradictions first, then totals, problems and figures (通报摘要). */
final class ReadingSummary {
    private final Appendable out;

    private ReadingSummary(Appendable out) {
        this.out = out;
    }

    static void write(Reading reading, Appendable out) throws IOException {
        ReadingSummary summary = new ReadingSummary(out);
        summary.head(reading);
        summary.checks(reading);
        summary.declared(reading);
        summary.findings(reading.findings());
        summary.figures(reading.figures());
        summary.line("");
        summary.line("另有日期 %d 处，文件 %d 处，机构 %d 处；加 --json 可得全部内容和每一处在文中的位置。"
                .formatted(
                        reading.dates().size(),
                        reading.documents().size(),
                        reading.organizations().size()));
    }

    private void head(Reading reading) throws IOException {
        line(reading.title() == null ? "（没有印出标题）" : reading.title());
        line("种类：" + SummaryWords.of(reading.kind()) + "　发布：" + orDash(reading.issuer()) + "　日期："
                + orDash(reading.issuedOn()));
        Reading.Inspection inspection = reading.inspection();
        if (inspection != null) {
            line("检查：" + orDash(inspection.by()) + "，" + days(inspection.from(), inspection.to()) + "，反馈 "
                    + orDash(inspection.feedbackOn()));
            if (inspection.subject() != null) {
                line("对象：" + inspection.subject());
            }
        }
    }

    private void checks(Reading reading) throws IOException {
        List<Reading.Check> checks = reading.checks();
        heading("核对：%d 处不符，%d 处无法核对，%d 处相符"
                .formatted(
                        count(checks, CheckResult.FAILS),
                        count(checks, CheckResult.UNVERIFIABLE),
                        count(checks, CheckResult.HOLDS)));
        for (CheckResult result : List.of(CheckResult.FAILS, CheckResult.UNVERIFIABLE, CheckResult.HOLDS)) {
            for (Reading.Check check : checks) {
                if (check.result() == result) {
                    line("  " + SummaryWords.mark(result) + " " + check.explanation());
                }
            }
        }
    }

    private static long count(List<Reading.Check> checks, CheckResult result) {
        return checks.stream().filter(check -> check.result() == result).count();
    }

    private void declared(Reading reading) throws IOException {
        if (!reading.declared().isEmpty()) {
            heading("文中自报的总数");
            line("  "
                    + reading.declared().stream()
                            .map(total -> SummaryWords.of(total.what()) + " "
                                    + total.value().toPlainString() + total.unit())
                            .collect(Collectors.joining("，")));
        }
    }

    private void findings(List<Reading.Finding> findings) throws IOException {
        int measures = findings.stream().mapToInt(one -> one.measures().size()).sum();
        heading("印出的问题：%d 个，措施 %d 条".formatted(findings.size(), measures));
        for (Reading.Finding finding : findings) {
            String path = finding.path().stream().map(number -> number + "·").collect(Collectors.joining());
            line("  " + path + finding.number() + "　" + finding.title());
            line("      措施 " + finding.measures().size() + " 条"
                    + (finding.status() == null ? "" : "，状态：" + finding.status())
                    + (finding.deadline() == null ? "" : "，时限：" + finding.deadline()));
        }
    }

    private void figures(List<Reading.Figure> figures) throws IOException {
        heading("数字：%d 个".formatted(figures.size()));
        for (Reading.Figure figure : figures) {
            String value = SummaryWords.of(figure.bound()) + figure.value().toPlainString() + figure.unit();
            Reading.Period period = figure.period();
            line("  " + SummaryWords.padded(value, 16) + SummaryWords.padded(orDash(figure.subject()), 40)
                    + (period == null ? "" : period.label()));
        }
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return orDash(from) + " 至 " + orDash(to);
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "—" : value.toString();
    }

    private void heading(String text) throws IOException {
        line("");
        line("【" + text + "】");
    }

    private void line(String text) throws IOException {
        out.append(text.stripTrailing()).append('\n');
    }
}
