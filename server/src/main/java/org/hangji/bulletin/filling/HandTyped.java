package org.hangji.bulletin.filling;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that the writer put straight into the text (直接写在正文里的数), by the reader that reads the bulletins
 * of others, and makes each a figure field that says it was typed by hand. Dates, ordinals and telephones are none.
 */
final class HandTyped {

    private final List<Reading.Figure> figures;
    private final List<Filled.Line> lines = new ArrayList<>();
    private final List<Filled.Value> values = new ArrayList<>();
    private int at;
    private int typed;

    private HandTyped(List<Reading.Figure> figures, int at) {
        this.figures = figures;
        this.at = at;
    }

    static Filled mark(Filled filled, String title, String organ) {
        List<Reading.Figure> figures =
                BulletinReader.read(filled.text(title, organ)).figures();
        HandTyped marking = new HandTyped(figures, length(organ) + length(title) + 2);
        filled.lines().forEach(marking::line);
        List<Filled.Value> values = new ArrayList<>(filled.values());
        values.addAll(marking.values);
        return new Filled(marking.lines, values, filled.lists());
    }

    private void line(Filled.Line line) {
        List<Filled.Run> runs = new ArrayList<>();
        for (Filled.Run run : line.runs()) {
            if (run.field() == null && !line.recorded()) {
                split(run.words(), runs);
            } else {
                runs.add(run);
            }
            at += length(run.words());
        }
        at++;
        lines.add(new Filled.Line(line.kind(), runs, line.recorded()));
    }

    private void split(String words, List<Filled.Run> runs) {
        int done = 0;
        int end = length(words);
        for (Reading.Figure figure : figures) {
            int from = figure.span().start() - at;
            int to = figure.span().end() - at;
            if (from >= done && to <= end && to > from) {
                add(words, done, from, null, runs);
                String key = "H" + ++typed;
                add(words, from, to, key, runs);
                values.add(value(key, part(words, from, to), figure));
                done = to;
            }
        }
        add(words, done, end, null, runs);
    }

    private static void add(String words, int from, int to, @Nullable String key, List<Filled.Run> runs) {
        if (to > from) {
            runs.add(new Filled.Run(part(words, from, to), key));
        }
    }

    private static Filled.Value value(String key, String shown, Reading.Figure figure) {
        return new Filled.Value(
                key,
                null,
                figure.subject() == null ? "手填" : figure.subject(),
                "手工填写，没有记录支撑",
                "",
                null,
                "",
                null,
                null,
                null,
                figure.value(),
                shown,
                "",
                0,
                null);
    }

    private static String part(String words, int from, int to) {
        return words.substring(words.offsetByCodePoints(0, from), words.offsetByCodePoints(0, to));
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
