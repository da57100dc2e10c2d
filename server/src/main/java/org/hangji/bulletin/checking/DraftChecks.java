package org.hangji.bulletin.checking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hangji.bulletin.checking.DraftCheck.Kind;
import org.hangji.bulletin.checking.DraftCheck.Weight;
import org.hangji.bulletin.composing.Content;
import org.hangji.bulletin.filling.Filled;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.jspecify.annotations.Nullable;

/** Checks a filled draft by the same reader that reads the bulletins of others (发布前核对). */
public final class DraftChecks {

    private final Content content;
    private final Filled filled;
    private final List<DraftCheck> checks = new ArrayList<>();

    private DraftChecks(Content content, Filled filled) {
        this.content = content;
        this.filled = filled;
    }

    /** What was found, heaviest first. */
    public static List<DraftCheck> of(Content content, Filled filled) {
        DraftChecks draft = new DraftChecks(content, filled);
        draft.personalData();
        draft.fields();
        draft.states();
        draft.contradictions();
        draft.checks.sort(Comparator.comparing(DraftCheck::weight));
        return List.copyOf(draft.checks);
    }

    private void personalData() {
        look("标题", content.title());
        for (Filled.Line line : filled.lines()) {
            if (line.kind() != Filled.Kind.CONTACT) {
                String words = line.words();
                look("“" + words.substring(0, Math.min(12, words.length())) + "…”一段", words);
            }
        }
    }

    private void look(String where, String words) {
        for (PersonalData.Hit hit : PersonalData.in(words)) {
            checks.add(new DraftCheck(
                    Kind.PERSONAL_DATA,
                    Weight.BLOCKS,
                    where + "里有" + hit.what() + "（" + hit.masked() + "）：请删去；对外的联系方式单独写成以“联系方式”开头的一段。",
                    null));
        }
    }

    private void fields() {
        Set<String> used = new LinkedHashSet<>();
        filled.lines()
                .forEach(line -> line.runs().forEach(run -> {
                    if (run.field() != null) {
                        used.add(run.field());
                    }
                }));
        Set<String> known = new LinkedHashSet<>();
        for (Filled.Value value : filled.values()) {
            known.add(value.key());
            if (used.contains(value.key())) {
                field(value);
            }
        }
        for (String key : used) {
            if (!known.contains(key)) {
                add(Kind.UNFILLED, Weight.BLOCKS, "正文里的【数字" + key + "】没有说明取哪个数字：请在数字表里补上，或从正文删去。", key);
            }
        }
    }

    private void field(Filled.Value value) {
        String shown = value.shown() + value.unit();
        if (value.fault() != null) {
            add(Kind.UNFILLED, Weight.BLOCKS, "【数字" + value.key() + "】没有填上：" + value.fault() + "。", value.key());
        } else if (value.typed()) {
            add(Kind.TYPED, Weight.MARK, shown + "是手填的，没有记录支撑，发布时会注明。", value.key());
        } else if (value.rows() == 0) {
            add(Kind.WITHOUT_ROWS, Weight.MARK, "“" + value.name() + "”为" + shown + "，背后没有一行记录：请核对时段和范围。", value.key());
        } else {
            add(Kind.HOLDS, Weight.FINE, "“" + value.name() + "”" + shown + "由" + value.rows() + "行记录算出。", value.key());
        }
    }

    private void states() {
        filled.lists()
                .forEach(list -> list.items().stream()
                        .filter(item -> item.state().isBlank() || item.state().startsWith("已登记"))
                        .forEach(item -> add(
                                Kind.WITHOUT_STATE, Weight.MARK, "问题“" + item.title() + "”还没有整改状态：已登记，尚未交办。", null)));
    }

    private void contradictions() {
        Reading reading = BulletinReader.read(filled.text(content.title(), content.organ()));
        for (Reading.Check check : reading.checks()) {
            switch (check.result()) {
                case FAILS -> add(Kind.CONTRADICTION, Weight.EXPLAIN, check.explanation(), null);
                case HOLDS -> add(Kind.HOLDS, Weight.FINE, check.explanation(), null);
                case UNVERIFIABLE -> {}
            }
        }
    }

    private void add(Kind kind, Weight weight, String sentence, @Nullable String field) {
        checks.add(new DraftCheck(kind, weight, sentence, field));
    }
}
