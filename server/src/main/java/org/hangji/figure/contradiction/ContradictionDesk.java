package org.hangji.figure.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What pages and programs read of contradictions. */
@Component
@Transactional(readOnly = true)
class ContradictionDesk {

    /** What stands in the address; what is left out is open. */
    record Asked(
            @Nullable String state,
            @Nullable String rule,
            @Nullable String unit,
            @Nullable Boolean mine,
            @Nullable String source,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private final ContradictionStore store;
    private final Organizations organizations;

    ContradictionDesk(ContradictionStore store, Organizations organizations) {
        this.store = store;
        this.organizations = organizations;
    }

    Listing<Contradiction> list(Asked asked, Paging paging) {
        ContradictionFilter filter = filter(asked);
        Map<State, Long> counts = store.count(filter);
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Listing<>(store.list(filter, paging), total);
    }

    /** How many are in each state, whatever state is asked for. */
    Map<State, Long> counts(Asked asked) {
        return store.count(filter(asked).in(null));
    }

    Contradiction get(long id) {
        return store.byId(id).orElseThrow(Answering::unknown);
    }

    List<Told> story(long id) {
        return store.story(id);
    }

    /** Units in sight that can be chosen: the bureau's own and the counties. */
    List<Unit> units() {
        return organizations.units(null).stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_BUREAU || unit.kind() == Unit.Kind.BUREAU)
                .toList();
    }

    private ContradictionFilter filter(Asked asked) {
        String unit = given(asked.unit());
        return new ContradictionFilter(
                state(given(asked.state())),
                given(asked.rule()),
                unit == null
                        ? null
                        : organizations
                                .unitOrDivision(unit)
                                .orElseThrow(() -> Refusal.notFound("没有代码为 " + unit + " 的单位或行政区划，或不在您的管辖范围内。"))
                                .path(),
                Boolean.TRUE.equals(asked.mine()) ? Mine.paths(Acting.current()) : Set.of(),
                given(asked.source()),
                asked.from(),
                asked.to());
    }

    private static @Nullable State state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (State state : State.values()) {
            if (state.name().equals(text)) {
                return state;
            }
        }
        throw Refusal.invalid("state", "choice", "没有“" + text + "”这种状态：请写 OPEN、EXPLAINED 或 CORRECTED。");
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
