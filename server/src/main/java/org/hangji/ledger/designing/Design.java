package org.hangji.ledger.designing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A definition that somebody is writing (台账草稿).
 *
 * @param ledger whose next version it is to become, {@code null} for a new ledger
 * @param base the version upon which it is written, 0 for a new ledger
 * @param words as they stand in the YAML: text, lists and maps; may be changed
 */
record Design(long id, @Nullable String ledger, int base, Map<String, Object> words) {

    /** Stands in the words until the platform gives the ledger an id of its own. */
    static final String NO_ID = "new-ledger";

    String name() {
        return text(words, "name");
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> fields() {
        return (List<Map<String, Object>>) words.computeIfAbsent("fields", none -> new ArrayList<>());
    }

    Optional<Map<String, Object>> field(String field) {
        return fields().stream().filter(each -> text(each, "id").equals(field)).findFirst();
    }

    /** Ids of the fields by their names. */
    Map<String, String> idByName() {
        Map<String, String> ids = new LinkedHashMap<>();
        fields().forEach(each -> ids.putIfAbsent(text(each, "name"), text(each, "id")));
        return ids;
    }

    /** Names of the fields by their ids. */
    Map<String, String> nameById() {
        Map<String, String> names = new LinkedHashMap<>();
        idByName().forEach((name, id) -> names.put(id, name));
        return names;
    }

    /** An id that no field has, nor had. */
    String newFieldId() {
        Set<String> taken = new HashSet<>();
        fields().forEach(each -> taken.add(text(each, "id")));
        int number = taken.size() + 1;
        while (taken.contains("f" + number)) {
            number++;
        }
        return "f" + number;
    }

    /** Puts a field in the place of the one with its id, or at the end. The first text names the entries. */
    void put(Map<String, Object> field) {
        String id = text(field, "id");
        List<Map<String, Object>> fields = fields();
        int place = 0;
        while (place < fields.size() && !text(fields.get(place), "id").equals(id)) {
            place++;
        }
        if (place < fields.size()) {
            fields.set(place, field);
        } else {
            fields.add(field);
        }
        if (text(words, "subject").isEmpty() && text(field, "type").equals("text")) {
            words.put("subject", id);
        }
    }

    /** One place up or down. */
    void move(String field, boolean up) {
        List<Map<String, Object>> fields = fields();
        for (int place = 0; place < fields.size(); place++) {
            int other = up ? place - 1 : place + 1;
            if (text(fields.get(place), "id").equals(field) && other >= 0 && other < fields.size()) {
                Map<String, Object> moved = fields.get(place);
                fields.set(place, fields.get(other));
                fields.set(other, moved);
                return;
            }
        }
    }

    /** Takes away a field that was never published; one that was is retired, or asked for again. */
    void retire(String field, boolean published) {
        field(field).ifPresent(each -> {
            if (!published) {
                fields().remove(each);
                if (text(words, "subject").equals(field)) {
                    words.remove("subject");
                }
            } else if (text(each, "retired").equals("true")) {
                each.remove("retired");
            } else {
                each.put("retired", "true");
            }
        });
    }

    static Map<String, Object> blank() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("id", NO_ID);
        words.put("name", "");
        words.put("entryBy", new ArrayList<>(List.of("CLERK")));
        words.put("fields", new ArrayList<>());
        return words;
    }

    static String text(Map<String, Object> words, String key) {
        return words.get(key) instanceof String text ? text : "";
    }
}
