package org.hangji.figure.designing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Edition;
import org.hangji.figure.definition.FigureEditions;
import org.hangji.page.Fact;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The versions of a definition: who made each, when, why, and what it changed. */
@Controller
@AllowedTo
class VersionController {

    private final Catalogue catalogue;
    private final FigureEditions editions;
    private final DefinitionWords words;
    private final Designing designing;

    VersionController(Catalogue catalogue, FigureEditions editions, DefinitionWords words, Designing designing) {
        this.catalogue = catalogue;
        this.editions = editions;
        this.words = words;
        this.designing = designing;
    }

    @GetMapping("/figures/{id}/versions")
    @Transactional(readOnly = true)
    public Page versions(@PathVariable String id) {
        Definition standing = catalogue.require(id);
        List<Definition> all = catalogue.versions(standing.head().id());
        Map<Integer, Edition> made = editions.of(standing.head().id()).stream()
                .collect(Collectors.toMap(Edition::version, edition -> edition));
        List<VersionPage.Line> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Definition before = i + 1 < all.size() ? all.get(i + 1) : null;
            List<Fact> now = words.of(all.get(i));
            List<Fact> then = before == null ? List.of() : words.of(before);
            lines.add(
                    new VersionPage.Line(all.get(i), made.get(all.get(i).head().version()), changes(then, now)));
        }
        return Page.of(
                "figure/designing/versions",
                new VersionPage(standing.head().id(), standing.head().name(), lines, designing.allowed()));
    }

    /** Lines that differ; all lines of a first version. */
    static List<VersionPage.Change> changes(List<Fact> before, List<Fact> after) {
        List<VersionPage.Change> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            String then = before.isEmpty() ? "" : before.get(i).value();
            if (!then.equals(after.get(i).value())) {
                changes.add(new VersionPage.Change(
                        after.get(i).name(), then, after.get(i).value()));
            }
        }
        return changes;
    }
}
