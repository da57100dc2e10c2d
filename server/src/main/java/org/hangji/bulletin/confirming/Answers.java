package org.hangji.bulletin.confirming;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.bulletin.reading.KeptReading;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers to the contradictions of readings (答复矛盾). A later answer replaces an earlier one, which stays kept. */
@Component
@Transactional
public class Answers {

    private static final int LONGEST = 2000;

    private final AnswerStore store;
    private final Journal journal;
    private final Clock clock;

    Answers(AnswerStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** The answer that counts, by index of the check. */
    @Transactional(readOnly = true)
    public Map<Integer, KeptAnswer> of(long reading) {
        Map<Integer, KeptAnswer> answers = new LinkedHashMap<>();
        store.of(reading).forEach(answer -> answers.put(answer.check(), answer));
        return answers;
    }

    /** Answers a check; the reason is owed. */
    public void give(KeptReading kept, int check, @Nullable Answer answer, @Nullable String reason) {
        if (check < 0 || check >= kept.reading().checks().size()) {
            throw Refusal.invalid("check", "range", "没有编号为 " + check + " 的核对：编号从 0 开始，见这份通报的 checks。");
        }
        if (answer == null) {
            throw Refusal.invalid("answer", "required", "请选一种答复：改原文、属实并说明、识读有误。");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "请写明理由：改成什么，或为什么属实。");
        }
        if (reason.length() > LONGEST) {
            throw Refusal.invalid("reason", "length", "理由最多 " + LONGEST + " 字。");
        }
        String words = reason.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
        store.add(kept.id(), check, answer, words, Acting.current().person(), clock.instant());
        journal.write(Act.done(
                "bulletin.answerCheck",
                "reading",
                kept.id(),
                Map.of("check", Integer.toString(check), "answer", answer.name(), "reason", words)));
    }
}
