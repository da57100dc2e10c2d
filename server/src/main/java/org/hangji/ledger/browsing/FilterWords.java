package org.hangji.ledger.browsing;

import java.util.ArrayList;
import java.util.List;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.page.Fact;
import org.springframework.stereotype.Component;

/** A filter as people say it (筛选条件), for paper and sheets: the names of fields and units, the words of choices. */
@Component
class FilterWords {

    private final Organizations organizations;

    FilterWords(Organizations organizations) {
        this.organizations = organizations;
    }

    /** What is asked for; empty where everything in sight is. Order and the day of knowing are no part of it. */
    List<Fact> of(LedgerDefinition definition, EntryFilter filter) {
        List<Fact> facts = new ArrayList<>();
        if (filter.from() != null || filter.to() != null) {
            facts.add(new Fact(
                    definition.day(),
                    (filter.from() == null ? "" : filter.from() + "起")
                            + (filter.to() == null ? "" : filter.to() + "止")));
        }
        String organization = filter.organization();
        if (organization != null && !organization.isBlank()) {
            facts.add(new Fact(
                    "单位",
                    organizations.unitOrDivision(organization).map(Unit::name).orElse(organization)));
        }
        for (LedgerField field : definition.fields()) {
            String code = filter.choices().get(field.id());
            if (code != null) {
                facts.add(new Fact(field.name(), field.word(code)));
            }
        }
        if (!filter.text().isBlank()) {
            facts.add(new Fact(
                    definition.field(definition.subject()).orElseThrow().name(),
                    "含“" + filter.text().strip() + "”"));
        }
        return facts;
    }
}
