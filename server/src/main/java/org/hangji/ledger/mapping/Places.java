package org.hangji.ledger.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;

/** Units by the names that people write (单位名称): code, full and short name, the county, the division code. Only those in sight. */
final class Places {

    private static final List<String> ENDINGS = List.of("交通运输局", "交通局", "人民政府");

    private final Organizations organizations;
    private final Map<String, List<Unit>> found = new HashMap<>();

    Places(Organizations organizations) {
        this.organizations = organizations;
    }

    /** Code of the one unit that is meant, empty where there is none or more than one. */
    String unit(String word) {
        List<String> codes = found(word).stream().map(Unit::code).distinct().toList();
        return codes.size() == 1 ? codes.getFirst() : "";
    }

    /** Code of the one administrative division that is meant, empty where there is none or more than one. */
    String division(String word) {
        List<String> codes = found(word).stream()
                .map(Unit::division)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.getFirst() : "";
    }

    private List<Unit> found(String word) {
        return found.computeIfAbsent(Names.plain(word), name -> {
            List<Unit> exact = named(word, name).toList();
            return exact.isEmpty()
                    ? organizations.unitOrDivision(word.strip()).stream().toList()
                    : exact;
        });
    }

    private Stream<Unit> named(String word, String name) {
        return organizations.units(word.strip()).stream()
                .filter(unit -> Stream.of(unit.code(), unit.name(), unit.shortName(), county(unit.name()))
                        .map(Names::plain)
                        .anyMatch(name::equals));
    }

    private static String county(String name) {
        return ENDINGS.stream()
                .filter(name::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst()
                .orElse(name);
    }
}
