package org.hangji.bulletin.composing;

import java.util.List;
import java.util.Map;
import org.hangji.page.Choice;
import org.hangji.page.ContributedAct;
import org.hangji.page.ContributedActs;
import org.hangji.page.Fact;
import org.hangji.shared.Acting;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;

/** Offers on a figure to put it into one of the newest bulletins that are still being written (放进通报). */
@Component
class FigureContribution implements ContributedActs {

    private static final Paging NEWEST = new Paging(0, 50);

    private final Drafts drafts;

    FigureContribution(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<ContributedAct> on(String kind, Map<String, String> about) {
        if (!kind.equals("figure") || !Acting.current().has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER)) {
            return List.of();
        }
        List<Choice> open = drafts.newest(NEWEST).items().stream()
                .filter(line -> line.state() == Draft.State.DRAFT || line.state() == Draft.State.RETURNED)
                .map(line -> new Choice(Long.toString(line.id()), line.title()))
                .toList();
        List<Fact> kept = about.entrySet().stream()
                .map(entry -> new Fact(entry.getKey(), entry.getValue()))
                .toList();
        return List.of(new ContributedAct(
                "bulletin.contribute", "/bulletins/fields", "bulletin", "bulletin.contribute.which", open, kept));
    }
}
