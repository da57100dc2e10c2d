package org.hangji.ledger.browsing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries of another ledger as they are named in a form (选记录): {@code 3051 某大桥}, the number and what the entry is called by.
 * Only entries in sight are named.
 */
// A word that names nothing is an answer, not the end of the transaction in which many rows are checked.
@Component
@Transactional(readOnly = true, noRollbackFor = Refusal.class)
public class ReferenceWords {

    /** How many are suggested at once, and how many a fault names. */
    private static final int SUGGESTED = 20;

    private static final int NEAR = 5;

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,18})\\s+(.+)");

    private final Definitions definitions;
    private final Entries entries;
    private final ValueWords words;
    private final Clock clock;

    ReferenceWords(Definitions definitions, Entries entries, ValueWords words, Clock clock) {
        this.definitions = definitions;
        this.entries = entries;
        this.words = words;
        this.clock = clock;
    }

    /** Whether the ledger has this entry in sight, not withdrawn. */
    public boolean exists(String ledger, long id) {
        return find(ledger, id).isPresent();
    }

    /** How an entry is named; its number alone where it is not in sight. */
    public String label(String ledger, long id) {
        return find(ledger, id).map(this::label).orElse(Long.toString(id));
    }

    /** The newest entries that are called so, and the one with this number. */
    public List<String> suggestions(String ledger, String typed) {
        return found(ledger, typed.strip(), SUGGESTED).stream().map(this::label).toList();
    }

    /** The one entry that is called so; a refusal names those that may be meant. */
    public long require(String ledger, String typed) {
        Optional<Entry> numbered = numbered(ledger, typed);
        if (numbered.isPresent()) {
            return numbered.get().id();
        }
        List<Entry> exactly = definitions
                .find(ledger)
                .map(definition -> entries.exactly(definition, typed, NEAR))
                .orElse(List.of());
        if (exactly.size() == 1) {
            return exactly.getFirst().id();
        }
        List<Entry> near = exactly.isEmpty() ? found(ledger, typed, NEAR) : exactly;
        List<String> labels = near.stream().limit(NEAR).map(this::label).toList();
        throw Refusal.invalid(
                "",
                exactly.isEmpty() ? "exists" : "unique",
                exactly.isEmpty()
                        ? "对方台账里没有叫“" + ValueWords.shortened(typed) + "”的记录，或不在您的管辖范围内：请填那条记录的编号"
                                + (labels.isEmpty() ? "。" : "；相近的有：" + String.join("、", labels) + "。")
                        : "不止一条叫“" + ValueWords.shortened(typed) + "”，请填编号：" + String.join("、", labels) + "。");
    }

    /** Number and name as they are suggested, {@code 3051 某大桥}; a name may begin with a number, too. */
    private Optional<Entry> numbered(String ledger, String typed) {
        Matcher written = NUMBERED.matcher(typed);
        return written.matches()
                ? find(ledger, Long.parseLong(written.group(1)))
                        .filter(entry -> subject(entry).equals(written.group(2)))
                : Optional.empty();
    }

    private List<Entry> found(String ledger, String typed, int most) {
        if (typed.isBlank()) {
            return List.of();
        }
        if (typed.matches("\\d{1,18}")) {
            Optional<Entry> numbered = find(ledger, Long.parseLong(typed));
            if (numbered.isPresent()) {
                return List.of(numbered.get());
            }
        }
        return definitions
                .find(ledger)
                .map(definition -> entries.called(definition, typed, most))
                .orElse(List.of());
    }

    private Optional<Entry> find(String ledger, long id) {
        return definitions
                .find(ledger)
                .flatMap(definition -> entries.known(definition, id, new AsOf(clock.instant())))
                .filter(entry -> !entry.withdrawn());
    }

    private String label(Entry entry) {
        return (entry.id() + " " + subject(entry)).strip();
    }

    private String subject(Entry entry) {
        LedgerDefinition definition = definitions.require(entry.ledger());
        LedgerField subject = definition.field(definition.subject()).orElseThrow();
        return words.brief(subject, entry.value(subject.id()));
    }
}
