package org.hangji.rectify.loop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.NewMeasure;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.Grant;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers findings (登记). Whoever registers is no rectifier by it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Registration {

    /** Where something is looked after until it is assigned. */
    record Home(String unit, String path) {}

    static final Role[] REGISTRARS = {
        Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER,
    };

    private final FindingStore findings;
    private final EventStore events;
    private final Organizations organizations;
    private final Database database;
    private final Clock clock;

    Registration(
            FindingStore findings, EventStore events, Organizations organizations, Database database, Clock clock) {
        this.findings = findings;
        this.events = events;
        this.organizations = organizations;
        this.database = database;
        this.clock = clock;
    }

    long register(NewFinding finding) {
        Acting acting = Acting.current();
        if (!acting.has(REGISTRARS)) {
            throw Refusal.forbidden("登记问题由经办人、核查人或领导办理。");
        }
        requireSound(finding);
        Home home = home(finding.unit());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FindingStore.Written written = findings.insert(finding, acting.person(), home.unit(), home.path(), now);
        long id = written.id();
        int number = 1;
        events.register(
                written,
                event(
                        number,
                        new Event.Registered(id, finding.major(), home.unit(), home.path()),
                        finding.occurredOn(),
                        now));
        int measure = 1;
        for (NewMeasure listed : finding.measures()) {
            events.append(
                    id,
                    event(
                            ++number,
                            new Event.MeasureListed(measure++, listed.text(), listed.deadline()),
                            finding.occurredOn(),
                            now));
        }
        return id;
    }

    /** The unit that is named; else the person's own where he works on findings there; else the top of his scope. */
    Home home(@Nullable String unit) {
        Acting acting = Acting.current();
        if (unit != null) {
            Unit named = organizations
                    .unit(unit)
                    .orElseThrow(
                            () -> Refusal.invalid("unit", "exists", "没有代码为 " + unit + " 的单位，或不在您的管辖范围内：请从单位列表中选。"));
            if (!acting.holds(named.path(), REGISTRARS)) {
                throw Refusal.forbidden("“" + named.name() + "”不在您的管辖范围内，不能给它登记问题。");
            }
            return new Home(named.code(), named.path());
        }
        if (acting.holds(acting.unitPath(), REGISTRARS)) {
            return new Home(acting.unit(), acting.unitPath());
        }
        String top = acting.grants().stream()
                .filter(grant -> List.of(REGISTRARS).contains(grant.role()))
                .map(Grant::path)
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("登记问题由经办人、核查人或领导办理。"));
        return database.sql("select code, path from organization.unit where path = ?::ltree")
                .param(top)
                .query((row, number) -> new Home(row.getString("code"), row.getString("path")))
                .single();
    }

    private Event event(int number, Event.What what, LocalDate day, Instant now) {
        Acting acting = Acting.current();
        return new Event(number, what, day, now, acting.person(), acting.unit());
    }

    private void requireSound(NewFinding finding) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        if (finding.title().isBlank()) {
            errors.add(new Refusal.FieldError("title", "required", "请填写问题标题。"));
        }
        if (finding.title().length() > 200) {
            errors.add(new Refusal.FieldError("title", "length", "标题最多 200 字：详细情况请写在“问题表现”里。"));
        }
        if (!finding.source().matches("[\\p{L}_-]{1,40}")) {
            errors.add(new Refusal.FieldError("source", "word", "来源应为 1 到 40 个字母或汉字的一个词，例如 INSPECTION。"));
        }
        if (finding.occurredOn().isAfter(AsOf.today(clock))) {
            errors.add(
                    new Refusal.FieldError("occurredOn", "past", "发生日期 " + finding.occurredOn() + " 还没有到：请填今天或以前的日期。"));
        }
        if (finding.deadline() != null && finding.unit() == null) {
            errors.add(new Refusal.FieldError("unit", "required", "填了期限，就要填由哪个单位办理。"));
        }
        if (finding.round() != null && !findings.isRoundOpen(finding.round())) {
            errors.add(new Refusal.FieldError("round", "exists", "没有这个轮次，或它已撤回，或不在您的管辖范围内。"));
        }
        if (finding.recurrenceOf() != null && !findings.isClosed(finding.recurrenceOf())) {
            errors.add(new Refusal.FieldError("recurrenceOf", "closed", "复发的应是您看得见的、已经销号的问题：还没有销号的，请在原问题里办理。"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }
}
