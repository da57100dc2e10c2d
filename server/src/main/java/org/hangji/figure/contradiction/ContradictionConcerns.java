package org.hangji.figure.contradiction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.page.Concerns;
import org.hangji.page.Tone;
import org.hangji.page.Watch;
import org.hangji.page.Watched;
import org.hangji.shared.Acting;
import org.hangji.shared.Day;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on other pages that there are contradictions: on a ledger, on a figure, and among what waits for somebody. */
@Component
@Transactional(readOnly = true)
class ContradictionConcerns implements Concerns, Watch {

    private final ContradictionStore store;
    private final Touching touching;

    ContradictionConcerns(ContradictionStore store, Touching touching) {
        this.store = store;
        this.touching = touching;
    }

    @Override
    public List<Watched> about(String kind, Map<String, String> about) {
        return switch (kind) {
            case "ledger" -> {
                String ledger = about.getOrDefault("ledger", "");
                yield said(
                        new ContradictionFilter(State.OPEN, null, null, Set.of(), ledger, null, null),
                        "contradiction.concerns.ledger",
                        "/contradictions?state=OPEN&source=" + ledger);
            }
            case "entry" -> entry(about);
            case "figure" -> figure(about);
            default -> List.of();
        };
    }

    @Override
    public List<Watched> watched() {
        Acting acting = Acting.current();
        if (!acting.has(Role.CLERK, Role.RESPONSIBLE_LEADER)) {
            return List.of();
        }
        return said(
                new ContradictionFilter(State.OPEN, null, null, Mine.paths(acting), null, null, null),
                "contradiction.watch.mine",
                "/contradictions?state=OPEN&mine=true");
    }

    private List<Watched> entry(Map<String, String> about) {
        String link = "/ledgers/" + about.get("ledger") + "/entries/" + about.get("entry");
        return store.naming(link).stream()
                .map(each -> Watched.of(
                        "contradiction.concerns.entry." + each.state(),
                        each.state().tone(),
                        each.href(),
                        each.sentence()))
                .toList();
    }

    private List<Watched> figure(Map<String, String> about) {
        String from = about.get("from");
        ContradictionFilter filter = touching.filter(
                about.getOrDefault("figure", ""),
                about.getOrDefault("scope", ""),
                from == null ? null : Day.parse(from),
                Day.parse(about.getOrDefault("to", "")));
        String query = "/contradictions?state=OPEN&source=" + filter.source() + "&unit=" + about.get("scope")
                + (filter.from() == null ? "" : "&from=" + filter.from()) + "&to=" + filter.to();
        return said(filter.in(State.OPEN), "contradiction.concerns.figure", query);
    }

    private List<Watched> said(ContradictionFilter filter, String key, String href) {
        long open = store.count(filter).getOrDefault(State.OPEN, 0L);
        return open == 0 ? List.of() : List.of(Watched.of(key, Tone.SOON, href, open));
    }
}
