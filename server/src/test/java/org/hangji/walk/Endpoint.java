package org.hangji.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.OpenToAll;
import org.hangji.shared.Role;
import org.hangji.walk.CountyRecords.Kind;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** One method and path that the platform answers, with what its declaration says. */
record Endpoint(String method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    boolean open() {
        return declared(OpenToAll.class).isPresent();
    }

    /** Whether the declaration lets somebody with this role in. */
    boolean lets(Role role) {
        if (open()) {
            return true;
        }
        AllowedTo allowed = declared(AllowedTo.class).orElseThrow();
        return allowed.value().length == 0 || Arrays.asList(allowed.value()).contains(role);
    }

    /** The kind of county record that the path names, where it names one. */
    Optional<Kind> names() {
        String path = pattern.replaceFirst("^/api", "");
        if (path.startsWith("/findings/{id")) {
            return Optional.of(Kind.FINDING);
        } else if (path.startsWith("/rounds/{id")) {
            return Optional.of(Kind.ROUND);
        } else if (path.startsWith("/evidence/{id")) {
            return Optional.of(Kind.EVIDENCE);
        } else if (path.contains("readings/{id")) {
            return Optional.of(Kind.READING);
        } else if (path.startsWith("/bulletins/{id") || path.startsWith("/public/bulletins/{id")) {
            return Optional.of(Kind.BULLETIN);
        } else if (path.startsWith("/ledgers/{ledger}/entries/{id")) {
            return Optional.of(Kind.ENTRY);
        } else if (path.startsWith("/contradictions/{id")) {
            return Optional.of(Kind.CONTRADICTION);
        }
        return Optional.empty();
    }

    /** The path with its variables filled; {@code id} stands for the record that it names. */
    String path(String id, String person) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> switch (variable.group(1)) {
            case "ledger" -> "training";
            case "command" -> "accept";
            case "list" -> variable.group(2).substring(0, variable.group(2).indexOf('|'));
            case "entry", "edit", "file", "mapping", "number", "grant", "design", "duty", "amendment" -> "1";
            case "field" -> "f1";
            case "unit" -> "EAST";
            case "first" -> "2024-02-01";
            case "name" -> "walk.victim";
            case "code" -> "EAST";
            case "id" -> names().isPresent() ? id : pattern.contains("figures/") ? "findings" : person;
            default ->
                throw new IllegalStateException("nobody says what stands for {" + variable.group(1) + "} in " + pattern
                        + ": say it here, so that the walk reaches it");
        });
    }

    private <A extends java.lang.annotation.Annotation> Optional<A> declared(Class<A> type) {
        A onMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type);
        // What stands at a method speaks for it; only where nothing does its class is asked.
        boolean spoken = Set.of(OpenToAll.class, AllowedTo.class).stream()
                .anyMatch(each -> AnnotatedElementUtils.hasAnnotation(handler.getMethod(), each));
        return Optional.ofNullable(
                spoken ? onMethod : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type));
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    static List<String> methods(Set<? extends Enum<?>> declared) {
        return declared.isEmpty()
                ? List.of("GET")
                : declared.stream().map(Enum::name).sorted().toList();
    }
}
