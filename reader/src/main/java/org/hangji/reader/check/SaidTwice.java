package org.hangji.reader.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.CheckKind;
import org.hangji.reader.Reading.CheckResult;
import org.hangji.reader.figure.FoundFigure;
import org.jspecify.annotations.Nullable;

/** The same thing is counted in two places with the same result. Equal numbers of different things are never linked. */
final class SaidTwice implements Rule {
    private static final int SUBJECT = 6;
    private static final BigDecimal SMALL = BigDecimal.valueOf(10);

    private record Key(BigDecimal value, String unit, String subject) {}

    @Override
    public void apply(Evidence evidence, CheckList found) {
        Map<Key, FoundFigure> first = new HashMap<>();
        for (int i = 0; i < evidence.figures().size(); i++) {
            FoundFigure figure = evidence.figures().get(i);
            Key key = key(figure, evidence.subjects().get(i));
            FoundFigure before = key == null ? null : first.putIfAbsent(key, figure);
            if (before != null
                    && evidence.source().sentence(before.start())
                            != evidence.source().sentence(figure.start())) {
                found.add(new Check(
                        CheckKind.EQUAL,
                        CheckResult.HOLDS,
                        "两处都写“" + evidence.subjects().get(i) + "”" + figure.quoted() + "，前后一致。",
                        List.of(evidence.place(before), evidence.place(figure))));
            }
        }
    }

    private static @Nullable Key key(FoundFigure figure, @Nullable String subject) {
        if (subject == null || subject.length() < SUBJECT || figure.value().compareTo(SMALL) < 0) {
            return null;
        }
        return new Key(figure.value(), figure.unit(), subject.substring(subject.length() - SUBJECT));
    }
}
