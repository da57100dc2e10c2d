package org.hangji.bulletin.proofreading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hangji.bulletin.confirming.KeptAnswer;
import org.hangji.bulletin.correction.CorrectedReading;
import org.hangji.bulletin.correction.KeptEdit;
import org.hangji.organization.Unit;
import org.hangji.page.Form;
import org.hangji.reader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The text beside what was read from it (对读页).
 *
 * @param editing key of the problem or figure whose correction form is open, empty where none is
 * @param expanded index of the contradiction whose answer form is open, -1 where none is
 */
record ReadingPage(
        Source source,
        Reading reading,
        CorrectedReading corrected,
        List<MarkedText.Paragraph> text,
        List<Clash> clashes,
        List<String> holds,
        List<String> hints,
        List<FigureRow> figures,
        List<DateRow> dates,
        List<KeptEdit> edits,
        String editing,
        int expanded,
        Form form,
        Confirming confirming) {

    /** What was typed into the form of this edit where it was refused, else what stands there. */
    String typed(String edit, String field, String otherwise) {
        return form.value("edit").equals(edit) ? form.value(field) : otherwise;
    }

    /** Where the text comes from. */
    record Source(
            long id,
            String title,
            String fileName,
            String sha256,
            String by,
            LocalDate readOn,
            int characters,
            boolean cut) {}

    /** A contradiction and its answer; {@code places} are the marks in the text. */
    record Clash(
            int index,
            String explanation,
            List<String> places,
            @Nullable KeptAnswer answer) {}

    /** A figure as the table shows it. */
    record FigureRow(
            int index,
            BigDecimal value,
            Reading.Bound bound,
            String unit,
            @Nullable String subject,
            @Nullable String period,
            boolean dropped,
            boolean corrected) {}

    /** A date as printed and as understood. */
    record DateRow(
            int index,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean yearPrinted) {}

    /** What can be done with the reading now. */
    record Confirming(
            boolean mayEdit,
            List<Unit> units,
            List<String> leaders,
            @Nullable Standing round) {}

    /** The round that was made of it. */
    record Standing(long round, String name, int findings, boolean withdrawable) {}

    long openClashes() {
        return clashes.stream().filter(clash -> clash.answer() == null).count();
    }

    long standingFigures() {
        return corrected.standingFigures().size();
    }

    boolean mayChange() {
        return confirming.mayEdit() && confirming.round() == null;
    }
}
