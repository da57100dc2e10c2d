package org.hangji.ledger.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.hangji.ledger.FieldType;
import org.hangji.shared.Refusal;

/** What was asked once within one act is not asked again. */
final class Remembered implements Lookups {

    /** A whole column of names that mean nothing must not be looked for one by one. */
    private static final int MOST_UNKNOWN = 50;

    private final Lookups asked;
    private final Map<String, Boolean> units = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<Long, Boolean> people = new HashMap<>();
    /** A number, or the sentence that was the answer. */
    private final Map<String, Object> words = new HashMap<>();

    private int unknown;

    Remembered(Lookups asked) {
        this.asked = asked;
    }

    @Override
    public boolean unit(String code) {
        return units.computeIfAbsent(code, asked::unit);
    }

    @Override
    public String code(FieldType type, String named) {
        return codes.computeIfAbsent(type.word() + " " + named, any -> asked.code(type, named));
    }

    @Override
    public boolean person(long id) {
        return people.computeIfAbsent(id, asked::person);
    }

    @Override
    public long named(String name) {
        return answer("person " + name, () -> asked.named(name));
    }

    @Override
    public long referred(String ledger, String named) {
        return answer("entry " + ledger + " " + named, () -> asked.referred(ledger, named));
    }

    @Override
    public boolean entry(String ledger, long id) {
        return asked.entry(ledger, id);
    }

    @Override
    public boolean file(String id) {
        return asked.file(id);
    }

    private long answer(String question, Supplier<Long> ask) {
        Object known = words.computeIfAbsent(question, any -> {
            if (unknown >= MOST_UNKNOWN) {
                return "前面已有 " + MOST_UNKNOWN + " 个名称对不上，这一个没有再找：请先改前面的。";
            }
            try {
                return ask.get();
            } catch (Refusal refusal) {
                unknown++;
                return refusal.errors().isEmpty()
                        ? String.valueOf(refusal.getMessage())
                        : refusal.errors().getFirst().message();
            }
        });
        if (known instanceof String sentence) {
            throw Refusal.invalid("", "exists", sentence);
        }
        return (Long) known;
    }
}
