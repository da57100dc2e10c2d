package org.hangji.ledger.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.browsing.ReferenceWords;
import org.hangji.organization.Organizations;
import org.hangji.organization.PeopleChoice;
import org.springframework.stereotype.Component;

/** Units, people, entries and files as the platform knows them, within the caller's sight. */
@Component
class KnownThings implements Lookups {

    private static final String PERSON = "person";

    private final Organizations organizations;
    private final PeopleChoice people;
    private final ReferenceWords references;
    private final EntryFiles files;

    KnownThings(Organizations organizations, PeopleChoice people, ReferenceWords references, EntryFiles files) {
        this.organizations = organizations;
        this.people = people;
        this.references = references;
        this.files = files;
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
    public long named(String words) {
        Map<String, String> chosen = new HashMap<>(Map.of(PERSON, words));
        people.resolve(chosen, List.of(PERSON));
        return Long.parseLong(String.valueOf(chosen.get(PERSON)));
    }

    @Override
    public boolean entry(String ledger, long id) {
        return references.exists(ledger, id);
    }

    @Override
    public long referred(String ledger, String words) {
        return references.require(ledger, words);
    }

    @Override
    public boolean file(String id) {
        return files.has(id);
    }
}
