-- The working days of the statutory calendar, numbered; filled from the calendar that the platform brings along.
create table ledger.working_day (
    number int  primary key check (number > 0),
    day    date not null unique
);
grant select on ledger.working_day to ${app};

-- So many working days after a day; null beyond the calendar.
create function ledger.due_day(last date, days int) returns date language sql stable
    return case when days = 0 then last else (
        select w.day from ledger.working_day w
        where w.number = days + (select b.number from ledger.working_day b where b.day <= last order by b.day desc limit 1)) end;

-- The periods of each duty that had begun by then.
create function ledger.duty_periods(known timestamptz)
    returns table (duty bigint, first_day date, last_day date, name text)
    language sql stable set search_path = ledger, public as $$
    with kept as (
        select d.id, d.rhythm, d.from_day, least((known at time zone 'Asia/Shanghai')::date, e.last_day) as until
        from ledger.reporting_duty d
        left join ledger.duty_end e on e.duty = d.id and e.recorded_at <= known
        where d.recorded_at <= known),
    step as (
        select k.*, s.unit, s.width from kept k
        join (values ('DAY', 'day', interval '1 day'), ('WEEK', 'week', '1 week'), ('MONTH', 'month', '1 month'),
                     ('QUARTER', 'quarter', '3 months'), ('YEAR', 'year', '1 year')) s (rhythm, unit, width)
            on s.rhythm = k.rhythm
        where k.from_day <= k.until)
    select s.id, p.first::date, (p.first + s.width)::date - 1,
        case s.rhythm
            when 'MONTH' then to_char(p.first, 'YYYY年FMMM月')
            when 'QUARTER' then to_char(p.first, 'YYYY年第Q季度')
            when 'YEAR' then to_char(p.first, 'YYYY年')
            when 'DAY' then to_char(p.first, 'YYYY年FMMM月FMDD日')
            else to_char(p.first, 'YYYY年FMMM月FMDD日') || '至' || to_char(p.first + interval '6 days', 'FMMM月FMDD日')
        end
    from step s
    cross join lateral generate_series(date_trunc(s.unit, s.from_day::timestamp), s.until::timestamp, s.width) p (first)
    union all
    select k.id, o.first_day, o.last_day, o.name
    from kept k join ledger.duty_period o on o.duty = k.id
    where k.rhythm = 'OWN' and o.last_day >= k.from_day and o.first_day <= k.until;
$$;

-- How each return stood, as it was known then: one row for every duty, period and unit that had to report it, whether or
-- not anything came. Owed are those whose due day is over and those that came before it; of them timely is what came for
-- the first time by the due day, complete what was accepted at every level. It has a search_path of its own, so that a
-- question over many months computes it once.
create function ledger.return_states(known timestamptz)
    returns table (
        id text, version int, duty bigint, ledger text, duty_name text, period text, first_day date, last_day date, due date,
        unit text, unit_name text, unit_path ltree, state text, entries bigint, first_submitted timestamptz, presses int,
        amendments int, owed boolean, submitted boolean, timely boolean, complete boolean, missing boolean)
    language sql stable set search_path = ledger, public as $$
    with had as (
        select p.duty, d.ledger, d.name as duty_name, d.reviews, p.name as period, p.first_day, p.last_day,
            ledger.due_day(p.last_day, d.due_days) as due, u.code, u.name, u.path
        from ledger.duty_periods(known) p
        join ledger.reporting_duty d on d.id = p.duty
        join organization.unit u on u.path <@ d.below_path and u.path <> d.below_path and u.kind = any (d.kinds)
            and u.from_day <= p.last_day and (u.to_day is null or u.to_day >= p.last_day)),
    told as (
        select e.duty, e.unit, e.first_day, max(e.number) as last, count(*) filter (where e.kind = 'PRESS')::int as presses,
            min(e.recorded_at) filter (where e.kind = 'SUBMIT') as first_submitted,
            max(e.number) filter (where e.kind = 'SUBMIT') as given,
            max(e.number) filter (where e.kind = 'SEND_BACK') as back,
            max(e.number) filter (where e.kind = 'LOCK') as held
        from ledger.return_event e where e.recorded_at <= known group by e.duty, e.unit, e.first_day),
    accepted as (
        select t.duty, t.unit, t.first_day, max(e.entries) filter (where e.number = t.given) as entries,
            count(*) filter (where e.kind = 'REVIEW') as reviews
        from told t
        join ledger.return_event e on e.duty = t.duty and e.unit = t.unit and e.first_day = t.first_day
            and e.number >= t.given and e.recorded_at <= known
        group by t.duty, t.unit, t.first_day),
    changed as (
        select a.duty, a.unit, a.first_day, count(*)::int as amendments
        from ledger.amendment a
        join ledger.amendment_decision d on d.amendment = a.id and d.agreed and d.decided_at <= known
        group by a.duty, a.unit, a.first_day),
    stood as (
        select h.*, coalesce(t.last, 0) as version, a.entries, t.first_submitted, coalesce(t.presses, 0) as presses,
            coalesce(c.amendments, 0) as amendments,
            case when t.held is not null then 'LOCKED'
                 when t.given is null then 'OPEN'
                 when t.back > t.given then 'RETURNED'
                 when a.reviews >= h.reviews then 'REVIEWED'
                 else 'SUBMITTED' end as state,
            known >= (h.due + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 microsecond' as is_due
        from had h
        left join told t on t.duty = h.duty and t.unit = h.code and t.first_day = h.first_day
        left join accepted a on a.duty = h.duty and a.unit = h.code and a.first_day = h.first_day
        left join changed c on c.duty = h.duty and c.unit = h.code and c.first_day = h.first_day)
    select s.duty || '/' || s.code || '/' || s.first_day, s.version, s.duty, s.ledger, s.duty_name, s.period, s.first_day,
        s.last_day, s.due, s.code, s.name, s.path, s.state, s.entries, s.first_submitted, s.presses, s.amendments,
        s.is_due or s.first_submitted is not null,
        s.first_submitted is not null,
        coalesce((s.first_submitted at time zone 'Asia/Shanghai')::date <= s.due, false),
        s.state in ('REVIEWED', 'LOCKED'),
        s.is_due and s.state in ('OPEN', 'RETURNED')
    from stood s;
$$;

-- The same as it stands now, for whoever reads with SQL.
create view ledger.return_state with (security_invoker = true) as
    select s.* from ledger.return_states(clock_timestamp()) s;
grant select on ledger.return_state to ${app};
