package org.hangji.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads in a look-alike bulletin, one fact a line: a key and its values. Of figures, ≥ ~ &lt; stand for 余、约、近
 * and a question mark behind says that reading it is as right as leaving it out. Lines "known" name what is not read yet.
 * That fewer problems are printed than declared is right to find: these are extracts.
 */
final class Expectation {
    private final List<String> lines;
    private final Reading reading;
    private final List<String> faults = new ArrayList<>();
    private int asked;

    Expectation(List<String> lines, Reading reading) {
        this.lines = lines;
        this.reading = reading;
    }

    int asked() {
        return asked;
    }

    /** Everything that was missed or read beyond what is there. */
    List<String> faults() {
        Reading.Inspection inspection = reading.inspection();
        for (String line : lines) {
            String key = line.substring(0, line.indexOf(' '));
            String value = line.substring(line.indexOf(' ') + 1);
            switch (key) {
                case "title" -> same("title", value, reading.title());
                case "kind" -> same("kind", value, reading.kind());
                case "issuer" -> same("issuer", value, reading.issuer());
                case "issued" -> same("issued", value, reading.issuedOn());
                case "inspection" ->
                    same(
                            "inspection",
                            value,
                            inspection == null
                                    ? null
                                    : day(inspection.from()) + " " + day(inspection.to()) + " "
                                            + day(inspection.feedbackOn()));
                case "declared" ->
                    ask(
                            "declared " + value,
                            reading.declared().stream()
                                    .anyMatch(d -> (d.what() + " " + d.value().toPlainString()).equals(value)));
                case "holds" -> check(Reading.CheckResult.HOLDS, value);
                case "fails" -> check(Reading.CheckResult.FAILS, value);
                default -> {}
            }
        }
        lists();
        List<String> known = values("known");
        faults.removeIf(fault -> known.stream().anyMatch(fault::startsWith));
        return faults;
    }

    private void lists() {
        compare("heading", values("heading"), headings(reading.outline()), line -> line);
        compare(
                "finding",
                values("finding"),
                reading.findings().stream().map(Expectation::print).toList(),
                line -> line);
        compare(
                "figure",
                words("figures"),
                reading.figures().stream().map(Expectation::print).toList(),
                line -> line);
        compare(
                "date",
                words("dates"),
                reading.dates().stream().map(Expectation::print).toList(),
                line -> line);
        List<String> documents = values("documents").stream()
                .flatMap(line -> Arrays.stream(line.split(" \\| ")))
                .toList();
        compare(
                "document",
                documents,
                reading.documents().stream().map(Reading.DocumentMention::title).toList(),
                line -> line);
        if (values("fails").isEmpty()) {
            reading.checks().stream()
                    .filter(check -> check.result() == Reading.CheckResult.FAILS)
                    .filter(check -> check.kind() != Reading.CheckKind.COUNT)
                    .forEach(check -> faults.add("false alarm: " + check.explanation()));
        }
    }

    private void compare(String what, List<String> wanted, List<String> read, Function<String, String> key) {
        if (wanted.isEmpty() && what.equals("heading")) {
            return;
        }
        List<String> free = new ArrayList<>(read.stream().map(key).toList());
        List<String> optionalLast = new ArrayList<>(wanted);
        optionalLast.sort(Comparator.comparing(Expectation::optional));
        for (String want : optionalLast) {
            boolean optional = optional(want);
            String plain = optional ? want.replaceFirst("(\\?| \\| optional)$", "") : want;
            String found =
                    free.stream().filter(one -> matches(plain, one)).findFirst().orElse(null);
            if (found != null) {
                free.remove(found);
            }
            if (!optional) {
                ask(what + " missed: " + plain, found != null);
            }
        }
        free.forEach(surplus -> faults.add(what + " not there: " + surplus));
    }

    private static boolean optional(String want) {
        return want.endsWith("?") || want.endsWith("| optional");
    }

    /** A question mark in place of markers accepts any. */
    private static boolean matches(String want, String read) {
        String[] wanted = halfWidth(want).split(" \\| ");
        String[] given = halfWidth(read).split(" \\| ");
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].equals("?") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    /** Marks count the same in either width. */
    private static String halfWidth(String words) {
        return words.replace('，', ',')
                .replace('：', ':')
                .replace('（', '(')
                .replace('）', ')')
                .replace('；', ';');
    }

    private void check(Reading.CheckResult result, String numbers) {
        ask(
                result + " " + numbers,
                reading.checks().stream()
                        .anyMatch(check -> check.result() == result
                                && Arrays.stream(numbers.split(" ")).allMatch(check.explanation()::contains)));
    }

    private void same(String what, String want, @Nullable Object read) {
        ask(what + ": " + want + " but read " + read, want.equals(String.valueOf(read)));
    }

    private void ask(String what, boolean holds) {
        asked++;
        if (!holds) {
            faults.add(what);
        }
    }

    private List<String> values(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }

    private List<String> words(String key) {
        return values(key).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    private static List<String> headings(List<Reading.Heading> headings) {
        List<String> all = new ArrayList<>();
        for (Reading.Heading heading : headings) {
            all.add(heading.level() + " " + number(heading.number()) + " " + heading.title());
            all.addAll(headings(heading.children()));
        }
        return all;
    }

    private static String print(Reading.Finding finding) {
        List<String> markers = finding.measures().stream()
                .map(measure -> Objects.requireNonNullElse(measure.marker(), "."))
                .toList();
        String status = finding.status() == null ? "-" : finding.status();
        return number(finding.number()) + " | " + finding.title() + " | " + String.join(" ", markers) + " | " + status
                + " | " + day(finding.deadline());
    }

    private static String number(String printed) {
        return printed.replaceAll("反馈|问题|[：:.．、（）()]", "");
    }

    private static String print(Reading.Figure figure) {
        String bound = switch (figure.bound()) {
            case EXACT -> "";
            case ABOUT -> "~";
            case AT_LEAST -> "≥";
            case NEAR_BELOW -> "<";
        };
        return bound + figure.value().toPlainString() + figure.unit();
    }

    private static String print(Reading.DateMention date) {
        LocalDate to = date.to();
        return to == null || to.equals(date.from()) ? day(date.from()) : day(date.from()) + "/" + to;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "-" : day.toString();
    }
}
