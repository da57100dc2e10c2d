package org.hangji.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a bulletin (通报): schema {@value #SCHEMA}. Every {@link Span} counts Unicode code points of
 * {@link #text}; every index ({@link Figure#finding}, {@link Figure#measure}) counts from 0.
 *
 * @param text the decoded text, exactly as read
 * @param title the title joined from its printed lines, without spaces between them; null where none is printed
 * @param kind what sort of bulletin it is
 * @param issuer the issuing body (发布单位) as printed
 * @param issuedOn day of issue (落款日期, or else the day of publication)
 * @param inspection the inspection whose findings are answered; null where there was none
 * @param declared the totals that the text states of itself
 * @param outline the numbered headings as a tree
 * @param findings the problems that were fed back (反馈问题)
 * @param figures every number with a unit, in the order of the text, declared totals included
 * @param dates every date, in the order of the text
 * @param documents the names in 《》
 * @param organizations the bodies that are named
 * @param checks what agrees in the text, what does not, and what cannot be told
 */
public record Reading(
        String text,
        @Nullable String title,
        Kind kind,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable Inspection inspection,
        List<Declared> declared,
        List<Heading> outline,
        List<Finding> findings,
        List<Figure> figures,
        List<DateMention> dates,
        List<DocumentMention> documents,
        List<OrganizationMention> organizations,
        List<Check> checks) {

    /** Name and version of the contract that the JSON of a reading follows. */
    public static final String SCHEMA = "hangji.reading/1";

    /** Sort of bulletin: inspection (巡视、巡察), audit (审计), figures without rectification, or another. */
    public enum Kind {
        INSPECTION,
        AUDIT,
        STATISTICS,
        OTHER
    }

    /**
     * The inspection (巡察) or audit that came before the bulletin.
     *
     * @param by the inspecting body as printed
     * @param subject what was inspected, as printed
     * @param from first day
     * @param to last day
     * @param feedbackOn day on which its findings were fed back (反馈)
     */
    public record Inspection(
            @Nullable String by,
            @Nullable String subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate feedbackOn) {}

    /** What a declared total counts. */
    public enum Total {
        ASPECTS,
        PROBLEMS,
        MEASURES,
        DONE,
        ONGOING,
        STAGE_DONE,
        NOT_DONE,
        IMMEDIATE,
        MECHANISMS,
        RATE_PERCENT
    }

    /** A total that the text states of itself, such as 反馈的37个问题. */
    public record Declared(Total what, BigDecimal value, String unit, Span span) {}

    /**
     * A numbered heading.
     *
     * @param number the number as printed, without its marks: 一, 1, ①
     * @param title the words of the heading, without a closing full stop
     * @param level 1 for the outermost
     * @param span marker and title
     * @param children the headings under it
     */
    public record Heading(String number, String title, int level, Span span, List<Heading> children) {}

    /**
     * A problem that was fed back (反馈问题).
     *
     * @param number the number of its heading
     * @param title the words of its heading
     * @param path the numbers of the headings above it, outermost first
     * @param status the printed words of its state (已完成, 正在推进), or null
     * @param deadline the printed time limit (整改时限), or null
     * @param span from its heading to its last word
     * @param measures what was done about it
     */
    public record Finding(
            String number,
            String title,
            List<String> path,
            @Nullable String status,
            @Nullable LocalDate deadline,
            Span span,
            List<Measure> measures) {}

    /**
     * A measure (整改措施) of a finding.
     *
     * @param marker 一是, (1), ① as printed; null for a plain paragraph
     * @param text its words, marker included
     * @param span the place of {@code text}
     * @param items list points nested inside
     */
    public record Measure(@Nullable String marker, String text, Span span, List<Item> items) {}

    /** A list point inside a measure, such as ①…; text and span include the marker. */
    public record Item(String marker, String text, Span span) {}

    /** How exact a figure is: as printed; 约、左右; 余、多、超、以上; 近、不足. */
    public enum Bound {
        EXACT,
        ABOUT,
        AT_LEAST,
        NEAR_BELOW
    }

    /**
     * A number with a unit that says how many or how much.
     *
     * @param value the number in the printed unit (1.92 of 1.92万吨)
     * @param unit the printed unit, with its scale: 万吨, 家, 车/次, %
     * @param bound how exact it is
     * @param subject what is counted, in the words of the text
     * @param period the time over which it counts
     * @param span the place of number and unit
     * @param finding index of the finding in which it stands
     * @param measure index of the measure of that finding in which it stands
     */
    public record Figure(
            BigDecimal value,
            String unit,
            Bound bound,
            @Nullable String subject,
            @Nullable Period period,
            Span span,
            @Nullable Integer finding,
            @Nullable Integer measure) {}

    /** The time over which a figure counts; {@code from} and {@code to} inclusive, null where open or not given. */
    public record Period(
            String label,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** How exact a date is. */
    public enum Precision {
        DAY,
        MONTH,
        PART_OF_MONTH,
        YEAR,
        RANGE
    }

    /**
     * A date as printed.
     *
     * @param from first day; null where the text does not let it be told
     * @param to last day, inclusive; null where the text does not let it be told
     * @param yearPrinted false where the year was concluded from the text around it
     */
    public record DateMention(
            @Nullable LocalDate from, @Nullable LocalDate to, Span span, boolean yearPrinted, Precision precision) {}

    /** A document named in 《》; the title is without the outer marks. */
    public record DocumentMention(String title, Span span) {}

    /** A body that is named: bureau, unit, committee, enterprise. */
    public record OrganizationMention(String name, Span span) {}

    /** What a check compares. */
    public enum CheckKind {
        SUM,
        PART_OF,
        COUNT,
        EQUAL,
        ORDER,
        RATE,
        WORDING
    }

    /** What a check found. */
    public enum CheckResult {
        HOLDS,
        FAILS,
        UNVERIFIABLE
    }

    /**
     * A comparison of what the text says in one place with what it says in another.
     *
     * @param explanation one Chinese sentence that quotes the numbers
     * @param spans the places compared
     */
    public record Check(CheckKind kind, CheckResult result, String explanation, List<Span> spans) {}
}
