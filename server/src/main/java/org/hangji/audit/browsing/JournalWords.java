package org.hangji.audit.browsing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hangji.audit.sealing.JournalLine;
import org.hangji.page.Choice;
import org.hangji.page.Fact;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The journal in the words of those who read it (日志用语). A line keeps its codes, as they are what is sealed; where there
 * is no word for one, the code stands.
 */
@Component
class JournalWords {

    private static final List<String> MODULES = List.of(
            "access",
            "organization",
            "evidence",
            "ledger",
            "rectify",
            "figure",
            "bulletin",
            "export",
            "audit",
            "operations");
    private static final List<String> SUBJECTS = List.of(
            "finding", "round", "reading", "bulletin", "ledger", "figure", "account", "unit", "person", "journal");

    private final MessageSource messages;

    JournalWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What was done: 交办. */
    String act(String act) {
        return word("does", act)
                .orElseGet(() -> word("act", act.split("\\.")[0]).orElse(act));
    }

    /** To what: 问题 12. */
    String subject(JournalLine line) {
        String type = line.subjectType().split("/")[0];
        return word("subject", type).orElse(type) + " " + line.subjectId();
    }

    /** With what. The kind of an event is the act itself and not said twice. */
    List<Fact> detail(Map<String, String> detail) {
        Map<String, String> said = new LinkedHashMap<>();
        detail.forEach((key, value) -> {
            if (!value.isBlank() && !key.equals("kind")) {
                said.put(word("detail", key).orElse(key), word("value", value).orElse(value));
            }
        });
        return said.entrySet().stream()
                .map(entry -> new Fact(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Where things happen, for the filter. */
    List<Choice> modules() {
        return MODULES.stream()
                .map(module -> new Choice(module + ".", word("act", module).orElse(module)))
                .toList();
    }

    /** What a thing is called in the journal: {@code finding 12} for 问题 12. */
    String subjectAsked(String typed) {
        for (String type : SUBJECTS) {
            String word = word("subject", type).orElse(type);
            if (typed.startsWith(word)) {
                return (type + " " + typed.substring(word.length()).strip()).strip();
            }
        }
        return typed;
    }

    private Optional<String> word(String kind, String code) {
        return Optional.ofNullable(
                messages.getMessage("audit." + kind + "." + code, null, null, Locale.SIMPLIFIED_CHINESE));
    }
}
