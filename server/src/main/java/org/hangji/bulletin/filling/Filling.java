package org.hangji.bulletin.filling;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.hangji.bulletin.composing.Block;
import org.hangji.bulletin.composing.Content;
import org.hangji.rectify.Finding;
import org.hangji.rectify.Rounds;
import org.hangji.shared.AsOf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills a draft from records (填数) as of the end of its day, or as of now where that has not come yet. */
@Component
@Transactional(readOnly = true)
public class Filling {

    private final FigureFields fields;
    private final Rounds rounds;
    private final Clock clock;

    Filling(FigureFields fields, Rounds rounds, Clock clock) {
        this.fields = fields;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** What is known for this content: never later than now, so that a frozen figure stays what it was. */
    public AsOf knownFor(Content content) {
        Instant end = AsOf.endOf(content.day()).instant();
        Instant now = clock.instant();
        return new AsOf(end.isBefore(now) ? end : now);
    }

    /** The draft of a unit filled as known at {@code asOf}. */
    public Filled fill(Content content, String unit, AsOf asOf) {
        Map<String, Filled.Value> values = new LinkedHashMap<>();
        Long round = content.round();
        String label = round == null ? null : rounds.get(round, asOf).label();
        for (Content.Field field : content.fields()) {
            Filled.Value value = fields.fill(field, unit, content.day(), label, asOf);
            values.put(value.key(), value);
        }
        List<Filled.Line> lines = new ArrayList<>();
        List<Filled.FindingList> lists = new ArrayList<>();
        for (Block block : Block.of(content.body())) {
            switch (block) {
                case Block.Heading heading ->
                    lines.add(line(
                            heading.level() == 1 ? Filled.Kind.HEADING_1 : Filled.Kind.HEADING_2,
                            heading.words(),
                            values));
                case Block.Paragraph paragraph -> lines.add(line(Filled.Kind.PARAGRAPH, paragraph.words(), values));
                case Block.Contact contact -> lines.add(line(Filled.Kind.CONTACT, contact.words(), values));
                case Block.Findings list -> {
                    List<Finding> findings = round == null ? List.of() : rounds.findings(round, asOf);
                    List<Finding> chosen = FindingLines.select(findings, list.selection());
                    lines.addAll(FindingLines.of(chosen, list.selection()));
                    lists.add(list("L" + (lists.size() + 1), chosen));
                }
            }
        }
        return HandTyped.mark(new Filled(lines, List.copyOf(values.values()), lists), content.title(), content.organ());
    }

    private static Filled.FindingList list(String key, List<Finding> findings) {
        return new Filled.FindingList(
                key,
                findings.stream()
                        .map(finding -> new Filled.Item(
                                finding.id(), finding.version(), finding.title(), FindingLines.state(finding)))
                        .toList());
    }

    private static Filled.Line line(Filled.Kind kind, String words, Map<String, Filled.Value> values) {
        List<Filled.Run> runs = new ArrayList<>();
        Matcher field = Block.FIELD.matcher(words);
        int at = 0;
        while (field.find()) {
            if (field.start() > at) {
                runs.add(new Filled.Run(words.substring(at, field.start()), null));
            }
            String key = field.group(1);
            Filled.Value value = values.get(key);
            runs.add(new Filled.Run(value == null ? field.group() : value.shown() + value.unit(), key));
            at = field.end();
        }
        if (at < words.length() || runs.isEmpty()) {
            runs.add(new Filled.Run(words.substring(at), null));
        }
        return new Filled.Line(kind, runs, false);
    }
}
