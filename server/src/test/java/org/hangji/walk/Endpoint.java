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
        } else if (path.startsWith("/exports/{id")) {
            return Optional.of(Kind.EXPORT);
        } else if (path.startsWith("/ledgers/{ledger}/imports/{number")) {
            return Optional.of(Kind.IMPORT);
        } else if (path.startsWith("/ledgers/{ledger}/mapping/{file")) {
            return Optional.of(Kind.MAPPED);
        } else if (path.startsWith("/returns/amendments/{amendment")) {
            return Optional.of(Kind.AMENDMENT);
        } else if (path.startsWith("/returns/{duty}/{unit}/{first}")) {
            return Optional.of(Kind.RETURN);
        }
        return Optional.empty();
    }

    /** The path with its variables filled; {@code id} stands for the record that it names, its parts after a blank each. */
    String path(String id, String person) {
        String[] parts = id.split(" ", 3);
        String variable = names().map(kind -> kind.variable).orElse("");
        return VARIABLE.matcher(pattern).replaceAll(at -> switch (at.group(1)) {
            case "ledger" -> "training";
            case "command" -> "accept";
            case "list" -> at.group(2).substring(0, at.group(2).indexOf('|'));
            case "entry", "edit", "file", "mapping", "number", "grant", "design", "duty", "amendment" ->
                at.group(1).equals(variable) ? parts[0] : "1";
            case "field" -> "f1";
            case "unit" -> parts.length > 2 ? parts[2] : "EAST";
            case "first" -> parts.length > 1 ? parts[1] : "2024-02-01";
            case "name" -> "walk.victim";
            case "code" -> "EAST";
            case "id" -> names().isPresent() ? id : pattern.contains("figures/") ? "findings" : person;
            default ->
                throw new IllegalStateException("nobody says what stands for {" + at.group(1) + "} in " + pattern
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
