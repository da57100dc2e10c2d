package org.hangji.reader.header;

import java.time.LocalDate;
import java.util.List;
import org.hangji.reader.Reading.Inspection;
import org.hangji.reader.Reading.Precision;
import org.hangji.reader.date.DateReader;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.date.YearFrame;
import org.hangji.reader.outline.Boundary;
import org.hangji.reader.outline.Outline;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Reads title, issuer, day of issue, inspection and the closing words of a report. */
public final class HeaderReader {
    private static final int LONGEST_LEAD = 4000;
    private static final String[] CONTACT = {
        "特此", "专此报告", "欢迎广大", "欢迎社会", "欢迎干部", "欢迎对", "欢迎各", "如有意见", "如有问题", "联系方式", "联系电话", "监督电话", "联系人", "意见反馈方式",
        "意见箱"
    };
    private static final String[] PUBLISHED = {
        "成文日期", "发文日期", "生成日期", "发布时间", "发布日期", "公开日期", "发稿时间", "更新时间", "时间:", "日期:"
    };

    private final Source source;
    private final Outline outline;
    private final DateReader dates;
    private final int leadEnd;

    public HeaderReader(Source source, Outline outline, DateReader dates) {
        this.source = source;
        this.outline = outline;
        this.dates = dates;
        this.leadEnd = Math.min(outline.start(source), LONGEST_LEAD);
    }

    public Header read() {
        List<PrintedDate> printed = dates.resolve(new YearFrame(null, null));
        Signature signature = Signature.of(source, printed);
        LocalDate issuedOn = signature.day() != null ? signature.day() : published(printed);
        List<PrintedDate> lead = before(dates.resolve(new YearFrame(null, issuedOn)), leadEnd);
        Inspection inspection = new InspectionFinder(source, lead, leadEnd).find();
        TitleFinder.Title title = new TitleFinder(source).find(leadEnd);
        int contact = contact();
        return new Header(
                title == null ? null : title.text(),
                issuer(title, signature),
                issuedOn,
                inspection,
                leadEnd,
                Math.min(contact, signature.start()),
                signature.day() != null || contact < source.length());
    }

    private @Nullable String issuer(TitleFinder.@Nullable Title title, Signature signature) {
        String named = title == null ? null : Issuers.fromTitle(title.text());
        if (named == null) {
            named = signature.issuer();
        }
        return named == null ? new FeedbackTarget(source, leadEnd).find() : named;
    }

    private static List<PrintedDate> before(List<PrintedDate> dates, int end) {
        int count = 0;
        while (count < dates.size() && dates.get(count).start() < end) {
            count++;
        }
        return dates.subList(0, count);
    }

    private @Nullable LocalDate published(List<PrintedDate> printed) {
        List<PrintedDate> lead = before(printed, leadEnd);
        for (String label : PUBLISHED) {
            int at = source.find(label, 0, leadEnd);
            if (at >= 0) {
                for (PrintedDate date : lead) {
                    if (date.start() >= at && date.start() - at < 40 && date.precision() == Precision.DAY) {
                        return date.from();
                    }
                }
            }
        }
        return alone(lead);
    }

    /** A day on a line that holds little else, as under a title. */
    private @Nullable LocalDate alone(List<PrintedDate> lead) {
        for (PrintedDate date : lead) {
            int before = source.backBlanks(date.start()) - 1;
            int start = source.at(before) == '(' ? before : date.start();
            boolean line =
                    Boundary.before(source, start) == Boundary.LINE && source.lineEnd(date.end()) - date.end() < 30;
            if (line
                    && date.precision() == Precision.DAY
                    && date.yearPrinted()
                    && !source.holds(",", date.end(), source.lineEnd(date.end()))) {
                return date.from();
            }
        }
        return null;
    }

    private int contact() {
        int from = outline.sections().isEmpty()
                ? source.length() / 2
                : outline.sections().getLast().titleEnd();
        int first = source.length();
        for (String words : CONTACT) {
            int at = source.find(words, from, first);
            while (at >= 0
                    && Boundary.before(source, at) != Boundary.LINE
                    && Boundary.before(source, at) != Boundary.STOP) {
                at = source.find(words, at + 1, first);
            }
            first = at >= 0 ? at : first;
        }
        return first;
    }
}
