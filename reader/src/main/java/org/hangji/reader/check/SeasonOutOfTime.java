package org.hangji.reader.check;

import java.time.LocalDate;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.Reading.Inspection;
import org.hangji.reader.date.Seasons;
import org.hangji.reader.finding.Point;
import org.hangji.reader.text.Source;

/** A measure told in a season (正值春运) that did not come between feedback and issue is left over from another text. */
final class SeasonOutOfTime implements Rule {
    @Override
    public void apply(Evidence evidence, CheckList found) {
        Inspection inspection = evidence.header().inspection();
        LocalDate issued = evidence.header().issuedOn();
        LocalDate feedback = inspection == null ? null : inspection.feedbackOn();
        if (feedback == null
                || issued == null
                || issued.isBefore(feedback)
                || issued.isAfter(feedback.plusMonths(11))) {
            return;
        }
        for (Point measure : evidence.points()) {
            Source source = evidence.source();
            for (int i = source.find("正", measure.start(), measure.end());
                    i >= 0;
                    i = source.find("正", i + 1, measure.end())) {
                Seasons season = Seasons.current(source, i);
                if (season != null && !season.touches(feedback, issued)) {
                    found.add(new Check(
                            CheckKind.WORDING,
                            CheckResult.FAILS,
                            "整改措施中说“正值" + season.words() + "”，但反馈日" + feedback + "至发布日" + issued + "之间没有"
                                    + season.words() + "，疑为旧文字。",
                            List.of(source.span(i, i + 2 + season.words().length()))));
                }
            }
        }
    }
}
