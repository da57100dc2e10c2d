package org.hangji.bulletin.confirming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hangji.reader.Reading;
import org.hangji.shared.Refusal;

/** The contradictions of a reading (矛盾): the checks that fail. Each must be answered before a round is made. */
public final class Contradictions {

    private Contradictions() {}

    /** Indexes of the failing checks that are not among the answered ones. */
    public static List<Integer> unanswered(Reading reading, Set<Integer> answered) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < reading.checks().size(); i++) {
            if (fails(reading, i) && !answered.contains(i)) {
                open.add(i);
            }
        }
        return open;
    }

    static boolean fails(Reading reading, int check) {
        return reading.checks().get(check).result() == Reading.CheckResult.FAILS;
    }

    /** Refuses where contradictions are open, naming each by its index and its sentence. */
    static void requireAnswered(Reading reading, Set<Integer> answered) {
        List<Integer> open = unanswered(reading, answered);
        if (open.isEmpty()) {
            return;
        }
        List<Refusal.FieldError> errors = open.stream()
                .map(check -> new Refusal.FieldError(
                        "checks[" + check + "]",
                        "answered",
                        reading.checks().get(check).explanation()))
                .toList();
        String sentences = errors.stream()
                .map(error -> error.field().replaceAll("\\D", "") + "：" + error.message())
                .collect(Collectors.joining("；"));
        throw new Refusal(
                Refusal.Kind.CONFLICT, "还有 " + open.size() + " 处矛盾没有答复，答复后才能确认为整改轮次。编号和内容：" + sentences, errors);
    }
}
