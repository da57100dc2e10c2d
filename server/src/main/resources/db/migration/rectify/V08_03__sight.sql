-- Who sees what. A finding is seen from the unit that has it, from the unit that registered it, and by those who take
-- part in it; measures, events and files with it; a round by whoever sees one of its findings.
create function rectify.works_on_findings() returns boolean language sql stable
    return shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'VERIFIER', 'BUREAU_LEADER'];

do $$
declare t text;
begin
    foreach t in array array['round', 'finding', 'measure', 'event'] loop
        execute format('alter table rectify.%I enable row level security', t);
        execute format('alter table rectify.%I force row level security', t);
    end loop;
end $$;

create policy finding_read on rectify.finding for select to ${app} using (
    (select shared.is_system())
    or path <@ any ((select shared.scope())::ltree[])
    or registered_path <@ any ((select shared.scope())::ltree[])
    or participants @> array[(select shared.person())]);
create policy finding_add on rectify.finding for insert to ${app} with check (
    registered_by = (select shared.person())
    and (select rectify.works_on_findings())
    and registered_path <@ any ((select shared.scope())::ltree[]));

create policy measure_read on rectify.measure for select to ${app} using (
    exists (select from rectify.finding f where f.id = finding));

create policy event_read on rectify.event for select to ${app} using (
    exists (select from rectify.finding f where f.id = finding));
create policy event_add on rectify.event for insert to ${app} with check (
    person = (select shared.person())
    and (select rectify.works_on_findings())
    and exists (select from rectify.finding f where f.id = finding));

create policy round_read on rectify.round for select to ${app} using (
    (select shared.is_system())
    or registered_by = (select shared.person())
    or path <@ any ((select shared.scope())::ltree[])
    or exists (select from rectify.finding f where f.round = round.id and not f.withdrawn));
create policy round_add on rectify.round for insert to ${app} with check (
    registered_by = (select shared.person())
    and (select rectify.works_on_findings())
    and path <@ any ((select shared.scope())::ltree[]));
create policy round_withdraw on rectify.round for update to ${app}
    using (path <@ any ((select shared.scope())::ltree[]) and (select rectify.works_on_findings()))
    with check (withdrawn_by = (select shared.person()));

grant select on rectify.round, rectify.finding, rectify.measure, rectify.event to ${app};
grant insert (key, name, source, text, occurred_on, recorded_at, registered_by, unit, path) on rectify.round to ${app};
grant update (withdrawn_at, withdrawn_by, withdrawn_reason) on rectify.round to ${app};
grant insert (round, number, source, aspect, title, text, major, occurred_on, recorded_at, registered_by,
              registered_unit, registered_path, path, participants) on rectify.finding to ${app};
grant insert (finding, number, kind, occurred_on, recorded_at, person, unit, measure, reason, text, to_unit, rectifier,
              leader, verifier, day, outcome, result, evidence, sha256, taken_on, proof, digest) on rectify.event to ${app};
revoke execute on function rectify.carry_to_measures(rectify.event) from public;

-- Numbers of findings: within their round, or of their own.
create sequence rectify.own_number;
grant usage on sequence rectify.own_number to ${app};
create function rectify.next_number(of_round bigint) returns text
    language sql volatile security definer set search_path = rectify
    return case
        when of_round is null then 'F' || lpad(nextval('rectify.own_number')::text, 4, '0')
        else (select (count(*) + 1)::text from rectify.finding where round = of_round)
    end;

-- How each finding stood at the end of a day, as far as was known at an instant. Withdrawn ones are left out.
create function rectify.finding_as_of(on_day date, known_at timestamptz)
    returns table (finding bigint, state text, outcome text, unit text, path ltree, due date, overdue boolean, since date, number int)
    language sql stable
begin atomic
    select last.finding, last.state, last.state_outcome, last.state_unit, last.state_path, last.state_due,
           last.state <> 'CLOSED' and coalesce(last.state_due < on_day, false), last.effective_on, last.number
    from (
        select distinct on (e.finding) e.*
        from rectify.event e
        where e.effective_on <= on_day and e.recorded_at <= known_at
        order by e.finding, e.number desc) last
    where not last.withdrawn;
end;

-- For figures and for the read side: findings with what never changes, and their events with what each made of them.
create view rectify.finding_facts with (security_invoker = true) as
    select id, round, number, source, aspect, title, text, major, occurred_on, recorded_at, registered_unit, registered_path
    from rectify.finding;
create view rectify.finding_events with (security_invoker = true) as
    select finding, number, kind, occurred_on, recorded_at, effective_on, person, unit, measure, result, day,
           state, state_outcome, state_unit, state_path, state_due, withdrawn
    from rectify.event;
create view rectify.measure_facts with (security_invoker = true) as
    select e.finding, e.measure as number, e.text, e.occurred_on, e.recorded_at, e.effective_on
    from rectify.event e where e.kind in ('LIST_MEASURE', 'PLAN_MEASURE');
grant select on rectify.finding_facts, rectify.finding_events, rectify.measure_facts to ${app};
