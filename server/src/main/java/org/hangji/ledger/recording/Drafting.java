package org.hangji.ledger.recording;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * What drafts become (起草): versions under every rule but those that other entries give, not yet written and without their
 * digest. One of it serves one act; units that it has asked for once are known to it.
 */
final class Drafting {

    private static final String NO_ROLE = "“%s”由经办人登记，您的角色不能登记或更正。";

    private final LedgerDefinition definition;
    private final Organizations organizations;
    private final String origin;
    private final Acting acting = Acting.current();
    private final Instant now;
    private final LocalDate today;
    private final Role[] roles;
    private final Validator validator;
    private final Map<String, Optional<Unit>> units = new HashMap<>();

    Drafting(LedgerDefinition definition, Organizations organizations, Lookups lookups, Clock clock, String origin) {
        this.definition = definition;
        this.organizations = organizations;
        this.origin = origin;
        this.now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        this.today = AsOf.today(clock);
        this.roles = definition.entryBy().toArray(Role[]::new);
        this.validator = new Validator(definition, new Remembered(lookups));
    }

    void requireRole() {
        if (!acting.has(roles) && !acting.has(Role.SYSTEM)) {
            throw Refusal.forbidden(NO_ROLE.formatted(definition.name()));
        }
    }

    /** A new entry. Refuses with every fault of its fields and of its unit. */
    Entry fresh(long id, Draft draft) {
        List<FieldError> errors = new ArrayList<>();
        Unit unit = faultless(errors, () -> unit(draft.unit()));
        Validator.Checked checked = faultless(errors, () -> validator.check(draft, today));
        if (unit == null || checked == null) {
            throw Refusal.invalid(errors);
        }
        return version(id, 1, checked.occurredOn(), Place.of(unit), false, "", checked.values());
    }

    /** A correction upon the standing version. Refuses with every fault of its fields, its unit and its reason. */
    Entry corrected(Entry standing, Draft draft, String reason, @Nullable Integer version) {
        requireMay(standing, version);
        Draft whole = draft.over(standing);
        List<FieldError> errors = new ArrayList<>();
        Place place = faultless(errors, () -> place(standing, whole.unit()));
        Validator.Checked checked = faultless(errors, () -> validator.check(whole, today, standing.values()));
        String why = faultless(errors, () -> reason(reason));
        if (place == null || checked == null || why == null) {
            throw Refusal.invalid(errors);
        }
        if (place.code().equals(standing.unit())
                && checked.occurredOn().equals(standing.occurredOn())
                && same(checked.values(), standing.values())) {
            throw Refusal.invalid("reason", "unchanged", "内容和现在的一样，没有什么可更正。");
        }
        return version(
                standing.id(), standing.version() + 1, checked.occurredOn(), place, false, why, checked.values());
    }

    /** Whether the draft says of the entry what it says already. */
    boolean unchanged(Entry standing, Draft draft) {
        Draft whole = draft.over(standing);
        Validator.Checked checked =
                faultless(new ArrayList<>(), () -> validator.check(whole, today, standing.values()));
        return checked != null
                && standing.unit().equals(String.valueOf(whole.unit()).strip())
                && checked.occurredOn().equals(standing.occurredOn())
                && same(checked.values(), standing.values());
    }

    /** A version that withdraws the entry. */
    Entry withdrawn(Entry standing, String reason, @Nullable Integer version) {
        requireMay(standing, version);
        return version(
                standing.id(),
                standing.version() + 1,
                standing.occurredOn(),
                Place.of(standing),
                true,
                reason(reason),
                standing.values());
    }

    private Entry version(
            long id,
            int version,
            LocalDate occurredOn,
            Place place,
            boolean withdrawn,
            String reason,
            Map<String, Object> values) {
        return new Entry(
                definition.id(),
                id,
                version,
                occurredOn,
                now,
                acting.person() == 0 ? null : acting.person(),
                acting.name(),
                place.code(),
                place.path(),
                place.name(),
                withdrawn,
                reason,
                origin,
                "",
                values);
    }

    private static <T> @Nullable T faultless(List<FieldError> errors, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            errors.addAll(refusal.errors());
            return null;
        }
    }

    private Unit unit(@Nullable String wanted) {
        String code = wanted == null || wanted.isBlank() ? acting.unit() : wanted.strip();
        return units.computeIfAbsent(code, asked -> organizations.unit(asked).filter(unit -> may(unit.path())))
                .orElseThrow(() -> Refusal.invalid("unit", "scope", "单位“" + code + "”不在您可以登记的范围内，请从名单里选。"));
    }

    /** Where an entry belongs, with the unit's place in the tree as it was when that was recorded. */
    private record Place(String code, String path, String name) {

        static Place of(Entry standing) {
            return new Place(standing.unit(), standing.unitPath(), standing.unitName());
        }

        static Place of(Unit unit) {
            return new Place(unit.code(), unit.path(), unit.name());
        }
    }

    /** A correction may say that the entry belongs to another unit, for which the caller may record as well. */
    private Place place(Entry standing, @Nullable String wanted) {
        return wanted == null || wanted.isBlank() || wanted.strip().equals(standing.unit())
                ? Place.of(standing)
                : Place.of(unit(wanted));
    }

    private void requireMay(Entry standing, @Nullable Integer version) {
        if (!may(standing.unitPath())) {
            throw Refusal.forbidden(NO_ROLE.formatted(definition.name()));
        }
        if (standing.withdrawn()) {
            throw Refusal.conflict("这条记录已经撤销，不能再改：如有需要请重新登记。");
        }
        if (version != null && version != standing.version()) {
            throw Refusal.conflict("您看到的是第%d版，现在已是第%d版（%s，%s）：请刷新，看过新的内容再改。"
                    .formatted(version, standing.version(), standing.recordedByName(), standing.reason()));
        }
    }

    private static String reason(String reason) {
        String text = reason.strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("reason", "required", "请写明为什么改：原来的内容会留存，理由随新的一版保存。");
        }
        if (text.length() > 300 || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("reason", "length", "理由写一行，最多 300 个字。");
        }
        return text;
    }

    /** Numbers are the same whatever their written decimals; what is computed follows from the rest. */
    private boolean same(Map<String, Object> one, Map<String, Object> other) {
        return definition.fields().stream()
                .filter(field -> !field.computed())
                .map(LedgerField::id)
                .allMatch(id -> RecordDigest.written(one.get(id)).equals(RecordDigest.written(other.get(id))));
    }

    /** The platform itself may too: it writes down what visitors send. */
    private boolean may(String path) {
        return acting.holds(path, roles) || acting.has(Role.SYSTEM);
    }
}
