package org.hangji.ledger.workbook;

import org.hangji.page.Tone;

/** An import as people see it (导入的状态). */
enum ImportState {
    /** 正在装入 */
    RUNNING(Tone.WAIT),
    /** 没有装入: it was cut off. */
    INTERRUPTED(Tone.LATE),
    /** 已登记 */
    STORED(Tone.DONE),
    /** 有错 */
    REFUSED(Tone.BACK),
    /** 登记过 */
    SAME(Tone.PLAIN),
    /** 没有办成 */
    FAILED(Tone.LATE);

    private final Tone tone;

    ImportState(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    /** Key of its word. */
    String key() {
        return "ledger.import.state." + name();
    }

    static ImportState of(Import received, boolean underWay) {
        Import.Outcome outcome = received.outcome();
        if (outcome == null) {
            return underWay ? RUNNING : INTERRUPTED;
        }
        return switch (outcome.state()) {
            case STORED -> STORED;
            case REFUSED -> REFUSED;
            case SAME -> SAME;
            case FAILED -> FAILED;
        };
    }
}
