package org.hangji.ledger.designing;

import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;

/**
 * What a ledger costs those who fill it in (基层减负): an estimate with its assumptions.
 *
 * @param fields how many are filled in
 * @param units how many units fill it in
 * @param times how often a month, in hundredths; once where it is filled in as things happen
 * @param seconds for one entry
 */
record Burden(int fields, int units, int times, int seconds) {

    static Burden of(LedgerDefinition definition, int units) {
        int seconds = 20;
        for (LedgerField field : definition.entered()) {
            seconds += seconds(field.type());
        }
        return new Burden(definition.entered().size(), units, times(definition), seconds);
    }

    /** Minutes a month over all units, rounded up. */
    long minutes() {
        return Math.ceilDiv((long) seconds * units * times, 6_000L);
    }

    /** How many values are typed a month over all units, rounded up. */
    long values() {
        return Math.ceilDiv((long) fields * units * times, 100L);
    }

    /** Minutes for one entry, rounded up. */
    int each() {
        return Math.ceilDiv(seconds, 60);
    }

    private static int times(LedgerDefinition definition) {
        return switch (definition.reporting().period()) {
            case DAY -> 2_200;
            case WEEK -> 433;
            case EVENT, MONTH, CAMPAIGN -> 100;
            case QUARTER -> 33;
            case YEAR -> 8;
        };
    }

    /** What is chosen takes less than what is typed, and what must be looked up takes more. */
    private static int seconds(FieldType type) {
        return switch (type) {
            case YES_NO, CHOICE, DIVISION, ORGANIZATION -> 6;
            case DATE, TIME, INTEGER, DECIMAL, PERSON -> 12;
            case TEXT, PLATE, COLOURED_PLATE, STAKE -> 20;
            case CREDIT_CODE, POINT, REFERENCE -> 40;
            case LONG_TEXT, FILE -> 60;
        };
    }
}
