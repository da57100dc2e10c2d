package org.hangji.figure.query;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units of which a caller may ask for figures (可问的范围): those that his scope holds whole. */
@Component
public class Scopes {

    private static final String KIND = "交通运输局";

    private final Organizations organizations;
    private final Map<String, String> paths = new ConcurrentHashMap<>();

    Scopes(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The unit for a code of an organisation or administrative division; the top of the scope where none is given. */
    public Unit require(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return top();
        }
        Unit found = organizations
                .unitOrDivision(code.strip())
                .filter(unit -> held(unit, Acting.current()))
                .orElseThrow(() -> Refusal.notFound("没有代码为 " + code + " 的单位或行政区划，或不在您的管辖范围内：请从单位目录里选择。"));
        paths.put(found.code(), found.path());
        return found;
    }

    /**
     * The place in the tree of a unit that a question names. A unit keeps its place, so it is asked once; what lies outside the
     * caller's scope is asked under his own sight each time.
     */
    String path(String code) {
        String known = paths.get(code);
        if (known != null && held(known, Acting.current())) {
            return known;
        }
        String path = organizations.requireUnit(code).path();
        paths.put(code, path);
        return path;
    }

    /** The highest unit of the caller's scope. */
    public Unit top() {
        return all().stream()
                .min(Comparator.comparingInt(unit ->
                        unit.path().length() - unit.path().replace(".", "").length()))
                .orElseThrow(() -> Refusal.forbidden("您的账号没有业务数据的管辖范围，看不到数字。如工作需要，请联系安全保密管理员授权。"));
    }

    /** All units of the caller's scope, the higher ones first. */
    public List<Unit> all() {
        Acting acting = Acting.current();
        return organizations.units(null).stream()
                .filter(unit -> held(unit, acting))
                .toList();
    }

    /** The top of the scope and the county bureaus, as a person chooses among them. */
    public List<Choice> choices() {
        return all().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_BUREAU || unit.parent() == null)
                .map(unit -> new Choice(unit.code(), county(unit)))
                .toList();
    }

    /** A county bureau by the name of its county: 林州市 of 林州市交通运输局. */
    public static String county(Unit unit) {
        String name = unit.shortName();
        return name.endsWith(KIND) && name.length() > KIND.length()
                ? name.substring(0, name.length() - KIND.length())
                : name;
    }

    private static boolean held(Unit unit, Acting acting) {
        return held(unit.path(), acting);
    }

    private static boolean held(String place, Acting acting) {
        return acting.has(Role.SYSTEM)
                || acting.scope().stream().anyMatch(path -> place.equals(path) || place.startsWith(path + "."));
    }
}
