package org.hangji.ledger.recording;

import java.time.Clock;
import java.util.List;
import org.hangji.ledger.browsing.Entries;
import org.hangji.ledger.definition.Definitions;
import org.hangji.organization.Organizations;
import org.hangji.organization.Person;
import org.hangji.shared.AsOf;
import org.springframework.stereotype.Component;

/** Units, people and entries as the platform knows them, within the caller's sight. */
@Component
class KnownThings implements Lookups {

    private final Organizations organizations;
    private final Definitions definitions;
    private final Entries entries;
    private final EntryFiles files;
    private final Clock clock;

    KnownThings(Organizations organizations, Definitions definitions, Entries entries, EntryFiles files, Clock clock) {
        this.organizations = organizations;
        this.definitions = definitions;
        this.entries = entries;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public boolean unit(String code) {
        return !organizations.unitName(code).isEmpty();
    }

    @Override
    public boolean person(long id) {
        return !organizations.personName(id).isEmpty();
    }

    @Override
    public List<Long> named(String name) {
        return organizations.people(name).stream()
                .filter(person -> person.name().equals(name))
                .map(Person::id)
                .toList();
    }

    @Override
    public boolean entry(String ledger, long id) {
        return definitions
                .find(ledger)
                .flatMap(definition -> entries.known(definition, id, new AsOf(clock.instant())))
                .filter(entry -> !entry.withdrawn())
                .isPresent();
    }

    @Override
    public boolean file(String id) {
        return files.has(id);
    }
}
