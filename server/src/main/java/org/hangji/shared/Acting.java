package org.hangji.shared;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf the current thread works (当前办理人). Every transaction takes scope and roles from it; where
 * nobody is set, row-level security shows nothing.
 *
 * @param person id of the person, 0 for the platform itself and for visitors
 * @param account sign-in name, empty for visitors
 * @param name the person's name
 * @param unit code of the person's unit, empty where there is none
 * @param unitPath that unit's path in the tree, empty where there is none
 * @param unitName that unit's name
 * @param grants roles with the subtrees for which they are held
 * @param address network address the request came from, empty for background work
 */
public record Acting(
        long person,
        String account,
        String name,
        String unit,
        String unitPath,
        String unitName,
        List<Grant> grants,
        String address) {

    private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

    public Acting {
        grants = List.copyOf(grants);
    }

    /** The platform itself, for background work and commands; {@code task} says which. */
    public static Acting system(String task) {
        return new Acting(0, "system:" + task, "系统", "", "", "", List.of(new Grant(Role.SYSTEM, "")), "");
    }

    /** Somebody who has not signed in. He sees what is published and nothing else. */
    public static Acting visitor(String address) {
        return new Acting(0, "", "访客", "", "", "", List.of(), address);
    }

    /** Who acts on this thread, or {@code null} where nobody is set. */
    public static @Nullable Acting orNull() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** Who acts on this thread. Throws {@link IllegalStateException} where nobody is set. */
    public static Acting current() {
        if (!CURRENT.isBound()) {
            throw new IllegalStateException("nobody is acting: wrap the call in Acting.as(…)");
        }
        return CURRENT.get();
    }

    /** Does {@code work} on behalf of {@code acting}. */
    public static <T extends @Nullable Object> T as(Acting acting, Supplier<T> work) {
        return ScopedValue.where(CURRENT, acting).call(work::get);
    }

    /** Does {@code work} on behalf of {@code acting}; for work that throws, such as a filter chain. */
    public static <X extends Exception> void run(Acting acting, Work<X> work) throws X {
        ScopedValue.where(CURRENT, acting).<@Nullable Object, X>call(() -> {
            work.run();
            return null;
        });
    }

    /** Work that may throw. */
    public interface Work<X extends Exception> {
        void run() throws X;
    }

    public boolean signedIn() {
        return person != 0;
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean has(Role... anyOf) {
        return grants.stream().anyMatch(grant -> Arrays.asList(anyOf).contains(grant.role()));
    }

    /** Whether one of these roles is held over the unit with this path. */
    public boolean holds(String path, Role... anyOf) {
        return grants.stream().anyMatch(grant -> Arrays.asList(anyOf).contains(grant.role()) && grant.covers(path));
    }

    /** Paths of the subtrees whose business records may be seen; administrators have none. */
    public List<String> scope() {
        return grants.stream()
                .filter(grant -> !grant.role().isAdministrator() && grant.role() != Role.SYSTEM)
                .map(Grant::path)
                .distinct()
                .toList();
    }

    /** Paths of the subtrees that this person audits. */
    public List<String> audited() {
        return grants.stream()
                .filter(grant -> grant.role() == Role.AUDITOR)
                .map(Grant::path)
                .distinct()
                .toList();
    }
}
