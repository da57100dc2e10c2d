package org.hangji.bulletin.proofreading;

import org.hangji.bulletin.confirming.Answer;
import org.hangji.bulletin.confirming.Answers;
import org.hangji.bulletin.confirming.Confirming;
import org.hangji.bulletin.correction.Edit;
import org.hangji.bulletin.correction.ReadingEdits;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers and corrections given on the page; refused once a round was made of the reading. */
@Component
@Transactional
class ReadingChanges {

    private final ReadingKeeper readings;
    private final ReadingEdits edits;
    private final Answers answers;
    private final Confirming confirming;

    ReadingChanges(ReadingKeeper readings, ReadingEdits edits, Answers answers, Confirming confirming) {
        this.readings = readings;
        this.edits = edits;
        this.answers = answers;
        this.confirming = confirming;
    }

    void answer(long id, int check, @Nullable Answer answer, String reason) {
        confirming.requireOpen(id);
        answers.give(readings.require(id), check, answer, reason);
    }

    void correct(long id, Edit edit) {
        confirming.requireOpen(id);
        edits.add(readings.require(id), edit);
    }

    void undo(long id, long edit) {
        confirming.requireOpen(id);
        edits.undo(readings.require(id), edit);
    }
}
