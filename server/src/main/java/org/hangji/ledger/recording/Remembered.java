package org.hangji.ledger.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was asked once within one act is not asked again. */
final class Remembered implements Lookups {

    private final Lookups asked;
    private final Map<String, Boolean> units = new HashMap<>();
    private final Map<Long, Boolean> people = new HashMap<>();
    private final Map<String, List<Long>> names = new HashMap<>();

    Remembered(Lookups asked) {
        this.asked = asked;
    }

    @Override
    public boolean unit(String code) {
        return units.computeIfAbsent(code, asked::unit);
    }

    @Override
    public boolean person(long id) {
        return people.computeIfAbsent(id, asked::person);
    }

    @Override
    public List<Long> named(String name) {
        return names.computeIfAbsent(name, asked::named);
    }

    @Override
    public boolean entry(String ledger, long id) {
        return asked.entry(ledger, id);
    }

    @Override
    public boolean file(String id) {
        return asked.file(id);
    }
}
