package org.hangji.page;

import java.util.Locale;

/** How a state looks (状态的样子): a shape and, for some, a colour. The word always stands beside it. */
public enum Tone {
    /** ○ registered, assigned, being put right. */
    PLAIN,
    /** ▲ overdue or dangerous: red. */
    LATE,
    /** ◆ due within three working days, or a figure without a record: amber. */
    SOON,
    /** ✓ verified by a second person, or checked and equal: green. */
    DONE,
    /** ← returned. */
    BACK,
    /** □ waits for somebody's check. */
    WAIT,
    /** ◐ long-term. */
    LONG,
    /** — suspended, transferred, unfounded, not applicable. */
    OFF;

    /** Its class in the style sheet. */
    public String css() {
        return this == PLAIN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
