-- Who must report which ledger for which periods (报送要求). It is defined once; what changes is ended and defined anew.
create table ledger.reporting_duty (
    id               bigint generated always as identity primary key,
    ledger           text        not null,
    name             text        not null check (name <> ''),
    rhythm           text        not null check (rhythm in ('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'OWN')),
    due_days         int         not null check (due_days between 0 and 60),
    below            text        not null references organization.unit (code),
    below_path       ltree       not null,
    kinds            text[]      not null check (cardinality(kinds) > 0),
    reviews          int         not null check (reviews between 1 and 3),
    from_day         date        not null,
    recorded_at      timestamptz not null,
    recorded_by      bigint,
    recorded_by_name text        not null
);
-- A campaign's own list of periods.
create table ledger.duty_period (
    duty      bigint not null references ledger.reporting_duty (id),
    first_day date   not null,
    last_day  date   not null check (last_day >= first_day),
    name      text   not null check (name <> ''),
    primary key (duty, first_day)
);
-- A number that is typed by hand beside the entries it should come to.
create table ledger.duty_total (
    duty    bigint not null references ledger.reporting_duty (id),
    field   text   not null,
    source  text   not null,
    measure text   not null default '',
    primary key (duty, field)
);
create table ledger.duty_end (
    duty             bigint primary key references ledger.reporting_duty (id),
    last_day         date        not null,
    reason           text        not null check (reason <> ''),
    recorded_at      timestamptz not null,
    recorded_by      bigint,
    recorded_by_name text        not null
);

-- What happened to the return of a unit for a period. Where there is no event the return is open.
create table ledger.return_event (
    duty             bigint      not null references ledger.reporting_duty (id),
    unit             text        not null references organization.unit (code),
    first_day        date        not null,
    number           int         not null check (number > 0),
    ledger           text        not null,
    unit_path        ltree       not null,
    last_day         date        not null check (last_day >= first_day),
    kind             text        not null check (kind in ('SUBMIT', 'SEND_BACK', 'REVIEW', 'LOCK', 'PRESS')),
    note             text        not null,
    entries          bigint      not null,
    fingerprint      text        not null,
    recorded_at      timestamptz not null,
    recorded_by      bigint      not null,
    recorded_by_name text        not null,
    recorded_by_unit text        not null,
    digest           text        not null,
    primary key (duty, unit, first_day, number),
    constraint reason_of_return check (kind not in ('SEND_BACK', 'PRESS') or note <> '')
);
create index period_lock on ledger.return_event (ledger, unit, last_day) where kind = 'LOCK';
create index return_unit on ledger.return_event using gist (unit_path);

-- A change of a locked period: asked for by one, agreed to by another.
create table ledger.amendment (
    id            bigint generated always as identity primary key,
    duty          bigint      not null references ledger.reporting_duty (id),
    unit          text        not null references organization.unit (code),
    unit_path     ltree       not null,
    first_day     date        not null,
    last_day      date        not null,
    ledger        text        not null,
    kind          text        not null check (kind in ('ADD', 'CORRECT', 'WITHDRAW')),
    entry         bigint,
    seen          int,
    draft         jsonb       not null,
    cells         jsonb       not null,
    why           text        not null check (why <> ''),
    asked_at      timestamptz not null,
    asked_by      bigint      not null,
    asked_by_name text        not null,
    digest        text        not null,
    constraint amended_entry check ((kind = 'ADD') = (entry is null) and (kind = 'ADD') = (seen is null))
);
create index amendment_return on ledger.amendment (duty, unit, first_day);
create index amendment_entry on ledger.amendment (entry);
create table ledger.amendment_decision (
    amendment       bigint primary key references ledger.amendment (id),
    agreed          boolean     not null,
    note            text        not null,
    entry           bigint,
    version         int,
    decided_at      timestamptz not null,
    decided_by      bigint      not null,
    decided_by_name text        not null,
    digest          text        not null,
    constraint agreed_version check (agreed = (entry is not null) and agreed = (version is not null)),
    constraint refused_with_reason check (agreed or note <> '')
);
create unique index amended_version on ledger.amendment_decision (entry, version) where agreed;

-- Why the number typed by hand is another than the entries come to. It answers for these two numbers only.
create table ledger.difference_answer (
    id               bigint generated always as identity primary key,
    duty             bigint      not null references ledger.reporting_duty (id),
    unit             text        not null references organization.unit (code),
    unit_path        ltree       not null,
    first_day        date        not null,
    field            text        not null,
    reported         numeric     not null,
    counted          numeric     not null,
    explanation      text        not null check (explanation <> ''),
    recorded_at      timestamptz not null,
    recorded_by      bigint      not null,
    recorded_by_name text        not null
);
create index difference_return on ledger.difference_answer (duty, unit, first_day);

do $$
declare t text;
begin
    foreach t in array array['reporting_duty', 'duty_period', 'duty_total', 'duty_end', 'return_event', 'amendment',
                             'amendment_decision', 'difference_answer'] loop
        execute format('alter table ledger.%I enable row level security', t);
        execute format('alter table ledger.%I force row level security', t);
        execute format('grant select, insert on ledger.%I to ${app}', t);
    end loop;
    -- What belongs to a duty is seen with it, and written by whoever may define duties there.
    foreach t in array array['duty_period', 'duty_total', 'duty_end'] loop
        execute format('create policy read_with_duty on ledger.%I for select to ${app} using (
            exists (select from ledger.reporting_duty d where d.id = duty))', t);
        execute format('create policy keep_with_duty on ledger.%I for insert to ${app} with check (
            exists (select from ledger.reporting_duty d where d.id = duty
                    and (d.below_path <@ any ((select shared.scope())::ltree[]) or (select shared.is_system()))))', t);
    end loop;
    foreach t in array array['return_event', 'amendment', 'difference_answer'] loop
        execute format('create policy read_in_scope on ledger.%I for select to ${app} using (
            unit_path <@ any ((select shared.scope())::ltree[]) or (select shared.is_system()))', t);
    end loop;
end $$;

-- A duty is seen from above and by those who must report.
create policy read_duty on ledger.reporting_duty for select to ${app} using (
    below_path <@ any ((select shared.scope())::ltree[]) or below_path @> any ((select shared.scope())::ltree[])
    or (select shared.is_system()));
create policy define_duty on ledger.reporting_duty for insert to ${app} with check (
    below_path <@ any ((select shared.scope())::ltree[])
    and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER'] or (select shared.is_system()));
create policy record_return on ledger.return_event for insert to ${app} with check (
    unit_path <@ any ((select shared.scope())::ltree[]) and recorded_by = (select shared.person()));
create policy ask_amendment on ledger.amendment for insert to ${app} with check (
    unit_path <@ any ((select shared.scope())::ltree[]) and asked_by = (select shared.person()));
create policy answer_difference on ledger.difference_answer for insert to ${app} with check (
    unit_path <@ any ((select shared.scope())::ltree[]) and recorded_by = (select shared.person()));
create policy read_decision on ledger.amendment_decision for select to ${app} using (
    exists (select from ledger.amendment a where a.id = amendment));
create policy decide_amendment on ledger.amendment_decision for insert to ${app} with check (
    decided_by = (select shared.person()) and exists (select from ledger.amendment a where a.id = amendment));

-- The advisory lock of a ledger's periods: writers of entries share it, locking a period takes it alone.
create function ledger.period_key(ledger text) returns bigint language sql immutable
    return hashtextextended('ledger.period ' || ledger, 0);

-- The order of things: nothing after the lock; a review by another than the one who submitted, each level by another
-- person; a lock after all reviews. It is checked as the owner, who sees all events.
create function ledger.check_return_event() returns trigger
    language plpgsql security definer set search_path = ledger, public as $$
declare
    needed ledger.reporting_duty;
    before record;
    submitted record;
    levels int;
begin
    select * into needed from ledger.reporting_duty where id = new.duty;
    if needed.ledger <> new.ledger or organization.unit_path(new.unit) is distinct from new.unit_path
       or not new.unit_path <@ needed.below_path then
        raise exception 'return of % does not belong to duty %', new.unit, new.duty using errcode = 'check_violation';
    end if;
    select number, kind, recorded_at into before from ledger.return_event
        where duty = new.duty and unit = new.unit and first_day = new.first_day order by number desc limit 1;
    if new.number <> coalesce(before.number, 0) + 1 then
        raise exception 'event % does not follow event %', new.number, before.number using errcode = 'serialization_failure';
    end if;
    if before.kind = 'LOCK' then
        raise exception 'the return is locked' using errcode = 'check_violation';
    end if;
    if before.recorded_at > new.recorded_at then
        raise exception 'an event is older than the one before it' using errcode = 'check_violation';
    end if;
    if new.kind in ('SUBMIT', 'PRESS') then
        return new;
    end if;
    select number, recorded_by into submitted from ledger.return_event
        where duty = new.duty and unit = new.unit and first_day = new.first_day and kind = 'SUBMIT'
        order by number desc limit 1;
    if submitted.number is null or exists (
        select from ledger.return_event where duty = new.duty and unit = new.unit and first_day = new.first_day
            and kind = 'SEND_BACK' and number > submitted.number) then
        raise exception 'nothing is submitted' using errcode = 'check_violation';
    end if;
    if new.kind in ('REVIEW', 'SEND_BACK') and submitted.recorded_by = new.recorded_by then
        raise exception 'a return is reviewed by another person' using errcode = 'check_violation';
    end if;
    select count(*) into levels from ledger.return_event
        where duty = new.duty and unit = new.unit and first_day = new.first_day
            and kind = 'REVIEW' and number > submitted.number;
    if new.kind = 'REVIEW' and (levels >= needed.reviews or exists (
        select from ledger.return_event where duty = new.duty and unit = new.unit and first_day = new.first_day
            and kind = 'REVIEW' and number > submitted.number and recorded_by = new.recorded_by)) then
        raise exception 'each level is reviewed once, by another person' using errcode = 'check_violation';
    end if;
    if new.kind = 'LOCK' then
        if levels < needed.reviews then
            raise exception 'a return is locked after its reviews' using errcode = 'check_violation';
        end if;
        perform pg_advisory_xact_lock(ledger.period_key(new.ledger));
    end if;
    return new;
end $$;
revoke execute on function ledger.check_return_event() from public;
create trigger return_order before insert on ledger.return_event
    for each row execute function ledger.check_return_event();

-- An amendment belongs to a locked return; it is agreed to by another person than asked for it, for the version after the
-- one that was seen.
create function ledger.check_amendment() returns trigger
    language plpgsql security definer set search_path = ledger, public as $$
begin
    if not exists (select from ledger.return_event where duty = new.duty and unit = new.unit
                   and first_day = new.first_day and last_day = new.last_day and ledger = new.ledger
                   and unit_path = new.unit_path and kind = 'LOCK') then
        raise exception 'only a locked return is amended' using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function ledger.check_amendment() from public;
create trigger locked_return before insert on ledger.amendment
    for each row execute function ledger.check_amendment();

create function ledger.check_amendment_decision() returns trigger
    language plpgsql security definer set search_path = ledger, public as $$
declare
    asked ledger.amendment;
begin
    select * into asked from ledger.amendment where id = new.amendment;
    if asked.asked_by = new.decided_by then
        raise exception 'an amendment is agreed to by another person' using errcode = 'check_violation';
    end if;
    if new.agreed and (new.version <> coalesce(asked.seen, 0) + 1
                       or asked.entry is not null and asked.entry <> new.entry) then
        raise exception 'amendment % is about another version', new.amendment using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function ledger.check_amendment_decision() from public;
create trigger other_person before insert on ledger.amendment_decision
    for each row execute function ledger.check_amendment_decision();

-- No entry of a locked unit and period, unless an amendment that was agreed to names the version. A version is refused for
-- where it is and for where the version before it was. It runs once a statement.
create function ledger.check_period_lock() returns trigger
    language plpgsql security definer set search_path = ledger, public as $$
declare
    held record;
begin
    perform pg_advisory_xact_lock_shared(ledger.period_key(tg_argv[0]));
    if not exists (select from ledger.return_event where kind = 'LOCK' and ledger = tg_argv[0]) then
        return null;
    end if;
    select e.unit, e.first_day, e.last_day into held
    from added a
    join ledger.return_event e on e.kind = 'LOCK' and e.ledger = tg_argv[0] and e.unit = a.unit
        and a.occurred_on between e.first_day and e.last_day
    where not exists (select from ledger.amendment_decision d
                      where d.agreed and d.entry = a.entry and d.version = a.version)
    limit 1;
    if held.unit is null and exists (select from added where version > 1) then
        execute format($query$
            select e.unit, e.first_day, e.last_day
            from added a
            join %s b on b.entry = a.entry and b.version = a.version - 1
            join ledger.return_event e on e.kind = 'LOCK' and e.ledger = $1 and e.unit = b.unit
                and b.occurred_on between e.first_day and e.last_day
            where a.version > 1 and not exists (select from ledger.amendment_decision d
                                                where d.agreed and d.entry = a.entry and d.version = a.version)
            limit 1$query$, tg_relid::regclass) into held using tg_argv[0];
    end if;
    if held.unit is not null then
        raise exception 'ledger % of unit % is locked from % to %', tg_argv[0], held.unit, held.first_day, held.last_day
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
revoke execute on function ledger.check_period_lock() from public;
