package org.hangji.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hangji.audit.Sm3;
import org.hangji.ledger.ReturnState.By;
import org.jspecify.annotations.Nullable;

/**
 * A change of a return after its lock (锁定后的更正): asked for by one, agreed to by another. The version before it stays.
 *
 * @param key the locked return
 * @param unitPath place of its unit in the tree
 * @param period its period
 * @param ledger id of the ledger
 * @param entry the entry, {@code null} for one that was forgotten
 * @param seen the version that was to be changed, {@code null} for one that was forgotten
 * @param draft what was handed in, by field id; {@code occurredOn} is the day
 * @param cells what changes, in words
 * @param why the reason
 * @param decision {@code null} while nobody has decided
 */
public record Amendment(
        long id,
        ReturnKey key,
        String unitPath,
        ReportingPeriod period,
        String ledger,
        Kind kind,
        @Nullable Long entry,
        @Nullable Integer seen,
        Map<String, String> draft,
        List<Cell> cells,
        String why,
        By asked,
        @Nullable Decision decision) {

    /** What is done. */
    public enum Kind {
        /** 补登 */
        ADD,
        /** 更正 */
        CORRECT,
        /** 撤销 */
        WITHDRAW
    }

    /** One value before and after, in words; empty where there is none. */
    public record Cell(String field, String name, String from, String to) {}

    /**
     * What was decided.
     *
     * @param note why it was refused, or what was said
     * @param entry the entry that got the version, {@code null} where it was refused
     * @param version that version
     */
    public record Decision(
            boolean agreed,
            String note,
            @Nullable Long entry,
            @Nullable Integer version,
            By by) {

        /** SM3, recomputed from the row. */
        public String digest(long amendment) {
            return Sm3.ofFields(
                    "amendment-decision/1", amendment, agreed, note, entry, version, by.person(), by.name(), by.at());
        }
    }

    public Amendment {
        draft = Map.copyOf(draft);
        cells = List.copyOf(cells);
    }

    /** Address of its page. */
    public String href() {
        return "/returns/amendments/" + id;
    }

    /** SM3 of what was asked for, recomputed from the row. */
    public String digest() {
        return Sm3.ofFields(
                "amendment/1",
                key.duty(),
                key.unit(),
                key.first(),
                ledger,
                kind,
                entry,
                seen,
                new TreeMap<>(draft),
                cells,
                why,
                asked.person(),
                asked.name(),
                asked.at());
    }

    /** When it was agreed to, {@code null} where it was not. */
    public @Nullable Instant agreedAt() {
        Decision decided = decision;
        return decided != null && decided.agreed() ? decided.by().at() : null;
    }
}
