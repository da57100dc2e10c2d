package org.hangji.rectify.loop;

import org.hangji.shared.Refusal;

/** What the law says to a command. */
sealed interface Decision {

    /** It happens so. */
    record Accepted(Event.What what) implements Decision {}

    /**
     * It does not happen.
     *
     * @param kind FORBIDDEN where this person may not, CONFLICT where nobody may as things stand, INVALID for a field
     * @param field the field at fault, empty where none is
     * @param reason in the words of the loop
     */
    record Refused(Refusal.Kind kind, String field, String reason) implements Decision {

        static Refused person(String reason) {
            return new Refused(Refusal.Kind.FORBIDDEN, "", reason);
        }

        static Refused law(String reason) {
            return new Refused(Refusal.Kind.CONFLICT, "", reason);
        }

        static Refused field(String field, String reason) {
            return new Refused(Refusal.Kind.INVALID, field, reason);
        }

        Refusal refusal() {
            return kind == Refusal.Kind.INVALID
                    ? Refusal.invalid(field, "law", reason)
                    : new Refusal(kind, reason, java.util.List.of());
        }
    }
}
