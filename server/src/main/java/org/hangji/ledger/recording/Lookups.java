package org.hangji.ledger.recording;

import java.util.List;
import java.util.function.Predicate;

/** What the validator asks about other things than the draft itself. */
interface Lookups {

    /** Whether a unit has this code. */
    boolean unit(String code);

    /** Whether there is a person with this id. */
    boolean person(long id);

    /** Ids of the people of this name. */
    List<Long> named(String name);

    /** Whether the ledger has this entry, within sight and not withdrawn. */
    boolean entry(String ledger, long id);

    /** Whether the caller has uploaded a file with this id for an entry. */
    boolean file(String id);

    /** Units only; everything else that has a sound form counts as there. */
    static Lookups units(Predicate<String> exists) {
        return new Lookups() {
            @Override
            public boolean unit(String code) {
                return exists.test(code);
            }

            @Override
            public boolean person(long id) {
                return true;
            }

            @Override
            public List<Long> named(String name) {
                return List.of();
            }

            @Override
            public boolean entry(String ledger, long id) {
                return true;
            }

            @Override
            public boolean file(String id) {
                return true;
            }
        };
    }
}
