package org.hangji.ledger.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.browsing.ReferenceWords;
import org.hangji.organization.Organizations;
import org.hangji.organization.PeopleChoice;
import org.hangji.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Units, people, entries and files as the platform knows them, within the caller's sight. */
@Component
class KnownThings implements Lookups {

    private static final String PERSON = "person";
    private static final Pattern CODED = Pattern.compile("(?s).*[（(]([^（）()]+)[）)]\\s*");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

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
    public String code(FieldType type, String words) {
        if (PLAIN.matcher(words).matches()) {
            return words;
        }
        List<Unit> units = organizations.allUnits();
        List<String> codes = units.stream()
                .flatMap(unit -> code(type, unit, words).stream())
                .distinct()
                .toList();
        if (codes.size() == 1) {
            return codes.getFirst();
        }
        // A name may end in brackets itself.
        Matcher coded = CODED.matcher(words);
        String code = coded.matches() ? coded.group(1).strip() : "";
        return units.stream().anyMatch(unit -> code.equals(own(type, unit))) ? code : words;
    }

    private static @Nullable String own(FieldType type, Unit unit) {
        return type == FieldType.ORGANIZATION ? unit.code() : unit.division();
    }

    private static Optional<String> code(FieldType type, Unit unit, String words) {
        if (type == FieldType.ORGANIZATION) {
            return unit.name().equals(words) ? Optional.of(unit.code()) : Optional.empty();
        }
        return unit.kind() == Unit.Kind.COUNTY_BUREAU
                        && unit.name().replace("交通运输局", "").equals(words)
                ? Optional.ofNullable(unit.division())
                : Optional.empty();
    }

    @Override
    public boolean person(long id) {
        return organizations.person(id).isPresent();
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
