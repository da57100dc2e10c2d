package org.hangji.ledger.recording;

import java.util.function.Predicate;
import org.hangji.ledger.FieldType;
import org.hangji.shared.Refusal;

/** What the validator asks about other things than the draft itself. */
interface Lookups {

    /** Whether a unit has this code. */
    boolean unit(String code);

    /** The code of a unit or division that is named by its name, alone or with the code behind it; else the words themselves. */
    String code(FieldType type, String words);

    /** Whether there is a person with this id. */
    boolean person(long id);

    /** The person whom these words name; a refusal says who may be meant, within sight. */
    long named(String words);

    /** Whether the ledger has this entry, within sight and not withdrawn. */
    boolean entry(String ledger, long id);

    /** The entry that these words name; a refusal says which may be meant, within sight. */
    long referred(String ledger, String words);

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
            public String code(FieldType type, String words) {
                return words;
            }

            @Override
            public boolean person(long id) {
                return true;
            }

            @Override
            public long named(String words) {
                throw Refusal.invalid("", "exists", "请填人员的编号。");
            }

            @Override
            public long referred(String ledger, String words) {
                throw Refusal.invalid("", "exists", "请填那条记录的编号。");
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
