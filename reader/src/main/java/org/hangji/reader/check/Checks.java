package org.hangji.reader.check;

import java.util.List;
import org.hangji.reader.Reading.Check;

/** All rules, in the order in which a clerk reads what they found. */
public final class Checks {
    private static final List<Rule> RULES = List.of(
            new TotalsAddUp(),
            new RateAgrees(),
            new PrintedAgainstDeclared(),
            new SplitProblems(),
            new HandledOfFound(),
            new StatesAddUp(),
            new PartOfWhole(),
            new PartsAddUp(),
            new ListedAgainstCounted(),
            new SaidTwice(),
            new DaysInOrder(),
            new SeasonOutOfTime(),
            new Hints());

    private Checks() {}

    public static List<Check> of(Evidence evidence) {
        CheckList found = new CheckList();
        for (Rule rule : RULES) {
            rule.apply(evidence, found);
        }
        return found.all();
    }
}
