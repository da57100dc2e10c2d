package org.hangji.organization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chooses people by their names in forms (选人). What is typed is a name, or a name with unit and post as the suggestions
 * write it: 甲一（安全监督科 科员）; who shares all three with somebody is told apart by his number. Only people in sight are
 * suggested.
 */
@Component
public class PeopleChoice {

    /** How many are suggested at once. */
    private static final int SUGGESTED = 20;

    /** How many a fault names. */
    private static final int NEAR = 5;

    private static final Pattern NUMBERED = Pattern.compile("(.+?)（.*编号([0-9]{1,18})）");

    private final Organizations organizations;

    PeopleChoice(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * Those whose name, unit or post holds what was typed, whose name sounds like it, or whose number it is, as they are to be
     * typed.
     */
    public List<String> suggestions(String typed) {
        String name = nameIn(typed);
        List<Person> found = new ArrayList<>(organizations.people(name));
        if (Pinyin.may(name)) {
            found.addAll(organizations.sounding(name, SUGGESTED));
        } else if (name.matches("[0-9]{1,18}")) {
            organizations.person(Long.parseLong(name)).filter(Person::active).ifPresent(found::addFirst);
        }
        return labels(found.stream().distinct().toList()).keySet().stream()
                .limit(SUGGESTED)
                .toList();
    }

    /** These people as they are to be typed. */
    public List<String> asTyped(List<Person> people) {
        return List.copyOf(labels(people).keySet());
    }

    /** How somebody is typed: with unit and post where he is in sight, else with his number. */
    public String label(long person, String name) {
        return organizations
                .person(person)
                .flatMap(known -> labels(organizations.people(known.name())).entrySet().stream()
                        .filter(entry -> entry.getValue() == person)
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(name + "（编号" + person + "）");
    }

    /**
     * Puts the numbers of people into these fields in place of what was typed; empty fields stay empty. Refused where
     * nobody or several are meant, with the fields at fault and who there is.
     */
    public void resolve(Map<String, String> values, List<String> fields) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        for (String field : fields) {
            String typed = values.getOrDefault(field, "").strip();
            if (!typed.isEmpty() && !typed.matches("[0-9]{1,18}")) {
                Long chosen = chosen(field, typed, errors);
                if (chosen != null) {
                    values.put(field, chosen.toString());
                }
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private @Nullable Long chosen(String field, String typed, List<Refusal.FieldError> errors) {
        Matcher numbered = NUMBERED.matcher(typed);
        if (numbered.matches()) {
            long person = Long.parseLong(numbered.group(2));
            if (organizations.personName(person).equals(numbered.group(1))) {
                return person;
            }
        }
        Map<String, Long> labels = labels(organizations.people(nameIn(typed)));
        Long exactly = labels.get(typed);
        if (exactly != null) {
            return exactly;
        }
        List<String> named = labels.keySet().stream()
                .filter(label -> nameIn(label).equals(typed))
                .toList();
        if (named.size() == 1) {
            return labels.get(named.getFirst());
        }
        String message = named.isEmpty()
                ? "没有叫“" + typed + "”的在岗人员，或不在您的管辖范围内：请输入姓名，从提示中选" + near(typed) + "。"
                : "有 " + named.size() + " 人叫“" + typed + "”，请写明是哪一位：" + String.join("、", named) + "。";
        errors.add(new Refusal.FieldError(field, named.isEmpty() ? "exists" : "unique", message));
        return null;
    }

    /** Whom somebody may have meant, within sight. */
    private String near(String typed) {
        List<String> near = suggestions(typed);
        return near.isEmpty() ? "" : "；相近的有：" + String.join("、", near.subList(0, Math.min(NEAR, near.size())));
    }

    private static String nameIn(String typed) {
        int bracket = typed.indexOf('（');
        return (bracket < 0 ? typed : typed.substring(0, bracket)).strip();
    }

    /** Each as he is typed; the number is added only where two would be typed alike. */
    private static Map<String, Long> labels(List<Person> people) {
        Map<String, Long> alike =
                people.stream().collect(Collectors.groupingBy(PeopleChoice::plain, Collectors.counting()));
        return people.stream()
                .collect(Collectors.toMap(
                        person -> Objects.equals(alike.get(plain(person)), 1L)
                                ? plain(person)
                                : plain(person).replace("）", " 编号" + person.id() + "）"),
                        Person::id,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String plain(Person person) {
        return person.name() + "（" + (person.unitName() + " " + person.post()).strip() + "）";
    }
}
