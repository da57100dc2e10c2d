-- The law of the loop once more, in the database: it refuses even where the application is bypassed.

-- The state after an event, null where the event cannot happen in that state.
create function rectify.next_state(kind text, state text, of_measure boolean, result text) returns text
    language sql immutable
    return case
        when kind in ('REGISTER', 'LIST_MEASURE', 'WITHDRAW') and state = 'REGISTERED' then state
        when kind = 'FILE' then state
        when kind = 'ASSIGN' and state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'RETURNED') then 'ASSIGNED'
        when kind = 'ACCEPT' and state = 'ASSIGNED' then 'IN_PROGRESS'
        when kind in ('PLAN_MEASURE', 'REPORT', 'ANSWER_MEASURE') and state in ('IN_PROGRESS', 'RETURNED', 'LONG_TERM') then state
        when kind in ('CLAIM', 'VERIFY', 'RETURN', 'MAKE_LONG_TERM') and of_measure
            and state in ('IN_PROGRESS', 'RETURNED', 'CLAIMED', 'LONG_TERM') then state
        when of_measure then null
        when kind = 'CLAIM' and state in ('IN_PROGRESS', 'RETURNED') then 'CLAIMED'
        when kind = 'VERIFY' and state = 'CLAIMED' then state
        when kind = 'CLOSE' and state = 'CLAIMED' then 'CLOSED'
        when kind = 'RETURN' and state = 'CLAIMED' then 'RETURNED'
        when kind = 'RETURN' and state = 'ASSIGNED' then 'REGISTERED'
        when kind = 'MAKE_LONG_TERM' and state in ('IN_PROGRESS', 'RETURNED', 'CLAIMED') then 'LONG_TERM'
        when kind = 'SUSPEND' and state in ('IN_PROGRESS', 'RETURNED', 'CLAIMED') then 'SUSPENDED'
        when kind = 'RESUME' and state in ('LONG_TERM', 'SUSPENDED') then 'IN_PROGRESS'
        when kind in ('DISMISS', 'TRANSFER') and state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') then 'CLAIMED'
        when kind in ('REQUEST_EXTENSION', 'APPROVE_EXTENSION', 'REFUSE_EXTENSION') and state <> 'CLOSED' then state
        when kind = 'LOOK_BACK' and state = 'CLOSED' then case when result = 'KEPT' then state else 'IN_PROGRESS' end
        when kind = 'REOPEN' and state = 'CLOSED' then 'IN_PROGRESS'
    end;

create function rectify.person_unit(wanted bigint) returns text
    language sql stable security definer set search_path = organization
    return (select unit from organization.person where id = wanted);

create function rectify.rectifies(f rectify.finding, who bigint) returns boolean
    language sql stable security definer set search_path = rectify
    return who = any (f.acted) or who is not distinct from f.rectifier
        or exists (select from rectify.measure m where m.finding = f.id and m.rectifier = who);

-- What forbids the event, in words; null where nothing does.
create function rectify.forbids(f rectify.finding, e rectify.event) returns text
    language plpgsql stable security definer set search_path = rectify, public as $$
begin
    if f.withdrawn then
        return '本问题所在的轮次已撤回';
    end if;
    if e.kind in ('VERIFY', 'CLOSE', 'MAKE_LONG_TERM', 'SUSPEND', 'APPROVE_EXTENSION', 'REFUSE_EXTENSION', 'LOOK_BACK', 'REOPEN')
        or (e.kind = 'RETURN' and f.state <> 'ASSIGNED') then
        if rectify.rectifies(f, e.person) then
            return '整改责任人不能核查、销号或决定自己参与整改的问题';
        end if;
        if f.state = 'CLAIMED' and f.claimed_by = e.person then
            return '不能由申请人自己决定';
        end if;
        if f.major and e.kind in ('VERIFY', 'CLOSE', 'LOOK_BACK', 'REOPEN', 'RETURN')
            and (e.unit = f.unit or e.unit = any (f.acting_units) or rectify.person_unit(e.person) = f.unit) then
            return '重大问题须由承办单位以外的人核查';
        end if;
    end if;
    if e.kind in ('APPROVE_EXTENSION', 'REFUSE_EXTENSION') and (f.extension is null or f.extension_by = e.person) then
        return '没有待批的延期，或延期是自己申请的';
    end if;
    if e.kind = 'FILE' and e.proof and (f.state in ('REGISTERED', 'CLOSED') or e.person is not distinct from f.verifier) then
        return '登记时、销号后或由核查人附的文件不是整改证明';
    end if;
    if e.kind = 'WITHDRAW' and exists (select from rectify.event a where a.finding = f.id and a.kind = 'ASSIGN') then
        return '已经分派，不能撤回';
    end if;
    if e.kind = 'CLOSE' then
        if f.verified_by is null then
            return '没有核查通过，不能销号';
        end if;
        if e.outcome is distinct from f.proposed then
            return '销号结果与申请的结果不一致';
        end if;
        if not exists (select from rectify.event p
                       where p.finding = f.id and p.kind = 'FILE' and p.proof and p.number > f.reopened_at
                         and p.recorded_at >= f.recorded_at and (p.taken_on is null or p.taken_on >= f.occurred_on)) then
            return '没有登记之后提交的证据，不能销号';
        end if;
        if e.outcome = 'RECTIFIED' and exists (
            select from rectify.measure m where m.finding = f.id and (m.answer = '' or m.state = 'LONG_TERM')) then
            return '还有措施没有答复，不能以已整改销号';
        end if;
    end if;
    return null;
end $$;

-- What the event does to the measures.
create function rectify.carry_to_measures(e rectify.event) returns void
    language plpgsql security definer set search_path = rectify, public as $$
begin
    if e.kind in ('LIST_MEASURE', 'PLAN_MEASURE') then
        insert into rectify.measure (finding, number, text, rectifier, deadline)
        values (e.finding, e.measure, e.text, e.rectifier, e.day);
        return;
    end if;
    update rectify.measure m set
        answer = case when e.kind = 'ANSWER_MEASURE' then e.text else m.answer end,
        deadline = case when e.kind = 'MAKE_LONG_TERM' and e.measure is not null then e.day else m.deadline end,
        state = case
            when e.kind = 'ANSWER_MEASURE' then 'ANSWERED'
            when e.kind = 'CLAIM' and (e.measure is not null or m.state in ('OPEN', 'ANSWERED', 'RETURNED')) then 'CLAIMED'
            when e.kind = 'VERIFY' and m.state = 'CLAIMED' then 'VERIFIED'
            when e.kind = 'RETURN' and m.state in ('CLAIMED', 'VERIFIED') then 'RETURNED'
            when e.kind = 'MAKE_LONG_TERM' and m.state <> 'VERIFIED' then 'LONG_TERM'
            when (e.kind = 'RESUME' and m.state = 'LONG_TERM') or e.kind = 'REOPEN'
                 or (e.kind = 'LOOK_BACK' and e.result <> 'KEPT')
                then case when m.answer = '' then 'OPEN' else 'ANSWERED' end
            else m.state end
    where m.finding = e.finding and (e.measure is null or m.number = e.measure)
      and e.kind in ('ANSWER_MEASURE', 'CLAIM', 'VERIFY', 'RETURN', 'MAKE_LONG_TERM', 'RESUME', 'REOPEN', 'LOOK_BACK');
end $$;

create function rectify.happen() returns trigger
    language plpgsql security definer set search_path = rectify, public as $$
declare
    f rectify.finding;
    before date;
    next text;
    why text;
begin
    select * into f from rectify.finding where id = new.finding for update;
    if new.number <> f.version + 1 then
        raise exception '问题已被改动：第 % 步已经有了', new.number using errcode = 'HJ001';
    end if;
    next := rectify.next_state(new.kind, f.state, new.measure is not null and new.kind <> 'FILE', new.result);
    if next is null then
        raise exception '问题现在是 %，不能 %', f.state, new.kind using errcode = 'HJ002';
    end if;
    why := rectify.forbids(f, new);
    if why is not null then
        raise exception '%', why using errcode = 'HJ002';
    end if;

    select max(effective_on) into before from rectify.event where finding = f.id;
    new.effective_on := greatest(new.occurred_on, before);

    if new.kind in ('PLAN_MEASURE', 'REPORT', 'ANSWER_MEASURE', 'CLAIM') or (new.kind = 'FILE' and new.proof) then
        f.acted := array(select distinct unnest(f.acted || new.person));
        f.acting_units := array(select distinct unnest(f.acting_units || new.unit));
    end if;
    if new.kind in ('ANSWER_MEASURE', 'CLAIM', 'RETURN') then
        f.verified_by := null;
    end if;
    if next is distinct from f.state then
        f.proposed := null;
        f.claimed_by := null;
        f.verified_by := null;
        f.outcome := null;
    end if;
    case
        when new.kind = 'ASSIGN' then
            f.unit := new.to_unit;
            f.path := organization.unit_path(new.to_unit);
            f.rectifier := new.rectifier;
            f.leader := new.leader;
            f.verifier := new.verifier;
            f.deadline := new.day;
            f.first_deadline := coalesce(f.first_deadline, new.day);
            f.extension := null;
            f.extension_by := null;
        when new.kind = 'CLAIM' and next = 'CLAIMED' and new.measure is null then
            f.proposed := 'RECTIFIED';
            f.claimed_by := new.person;
        when new.kind in ('DISMISS', 'TRANSFER') then
            f.proposed := case new.kind when 'DISMISS' then 'UNFOUNDED' else 'TRANSFERRED' end;
            f.claimed_by := new.person;
        when new.kind = 'VERIFY' and new.measure is null then
            f.verified_by := new.person;
        when new.kind = 'CLOSE' then
            f.outcome := new.outcome;
        when new.kind = 'RETURN' and next = 'REGISTERED' then
            f.unit := null;
            f.path := f.registered_path;
            f.rectifier := null;
            f.leader := null;
            f.verifier := null;
            f.deadline := null;
            f.extension := null;
            f.extension_by := null;
        when new.kind = 'REQUEST_EXTENSION' then
            f.extension := new.day;
            f.extension_by := new.person;
        when new.kind = 'APPROVE_EXTENSION' then
            if f.state in ('LONG_TERM', 'SUSPENDED') then
                f.due := f.extension;
            else
                f.deadline := f.extension;
            end if;
            f.extension := null;
            f.extension_by := null;
        when new.kind = 'REFUSE_EXTENSION' or (new.kind = 'MAKE_LONG_TERM' and new.measure is null) or new.kind in ('SUSPEND', 'RESUME') then
            f.extension := null;
            f.extension_by := null;
        when new.kind in ('LOOK_BACK', 'REOPEN') and next = 'IN_PROGRESS' then
            f.reopened_at := new.number;
        when new.kind = 'WITHDRAW' then
            f.withdrawn := true;
        else null;
    end case;
    f.due := case
        when next in ('LONG_TERM', 'SUSPENDED') and next is distinct from f.state then new.day
        when next in ('LONG_TERM', 'SUSPENDED') then f.due
        when next = 'CLOSED' then null
        else f.deadline end;
    f.state := next;
    f.version := new.number;

    new.state := f.state;
    new.state_outcome := f.outcome;
    new.state_unit := f.unit;
    new.state_path := f.path;
    new.state_due := f.due;
    new.withdrawn := f.withdrawn;
    perform rectify.carry_to_measures(new);
    f.participants := array(
        select distinct p from (
            select unnest(array[f.registered_by, f.rectifier, f.leader, f.verifier]) as p
            union all select rectifier from rectify.measure where finding = f.id) as all_of_them
        where p is not null);
    update rectify.finding set
        version = f.version, state = f.state, outcome = f.outcome, proposed = f.proposed, claimed_by = f.claimed_by,
        verified_by = f.verified_by, unit = f.unit, path = f.path, rectifier = f.rectifier, leader = f.leader,
        verifier = f.verifier, deadline = f.deadline, first_deadline = f.first_deadline, due = f.due,
        extension = f.extension, extension_by = f.extension_by, acted = f.acted, acting_units = f.acting_units,
        participants = f.participants, reopened_at = f.reopened_at, withdrawn = f.withdrawn
    where id = f.id;
    return new;
end $$;
create trigger happen before insert on rectify.event for each row execute function rectify.happen();

-- Not even the owner's own programs change a story or a first deadline by an oversight.
create function rectify.never() returns trigger language plpgsql as $$
begin
    raise exception '办理记录只增不改' using errcode = 'HJ003';
end $$;
create trigger never before update or delete on rectify.event for each row execute function rectify.never();
create trigger never_emptied before truncate on rectify.event for each statement execute function rectify.never();

create function rectify.keep_first_deadline() returns trigger language plpgsql as $$
begin
    if old.first_deadline is not null and new.first_deadline is distinct from old.first_deadline then
        raise exception '最初的期限不能改：延期另行记录' using errcode = 'HJ003';
    end if;
    return new;
end $$;
create trigger keep_first_deadline before update on rectify.finding for each row execute function rectify.keep_first_deadline();

create function rectify.withdraw_once() returns trigger language plpgsql security definer set search_path = rectify, public as $$
begin
    if old.withdrawn_at is not null then
        raise exception '轮次已经撤回' using errcode = 'HJ002';
    end if;
    if exists (select from rectify.finding f join rectify.event e on e.finding = f.id where f.round = old.id and e.kind = 'ASSIGN') then
        raise exception '轮次里已有问题分派，不能撤回' using errcode = 'HJ002';
    end if;
    return new;
end $$;
create trigger withdraw_once before update on rectify.round for each row execute function rectify.withdraw_once();
