create schema if not exists figure;
grant usage on schema figure to ${app};

-- Something that cannot be so by a named rule. The upper part is written once; the lower part follows from the events and
-- nobody writes it but the trigger on them.
create table figure.contradiction (
    id          bigint generated always as identity primary key,
    rule        text        not null check (rule ~ '^[a-z-]+$'),
    key         text        not null check (key <> ''),
    unit        text        not null references organization.unit (code),
    unit_path   ltree       not null,
    subject     text        not null check (subject <> ''),
    sources     text[]      not null check (cardinality(sources) > 0),
    day         date,
    from_day    date        not null,
    to_day      date        not null check (to_day >= from_day),

    version     int         not null default 0,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'EXPLAINED', 'CORRECTED')),
    opened_at   timestamptz,
    told        int         not null default 0,
    mark        text        not null default '',
    unique (rule, key)
);
comment on column figure.contradiction.unit is 'who must answer: the unit that holds all the records that contradict';
comment on column figure.contradiction.sources is 'ids of the ledgers whose records contradict; findings for the loop';
comment on column figure.contradiction.day is 'where in time it lies for a check that looks at some days only; null where it lies in none';
comment on column figure.contradiction.opened_at is 'since when it waits for an answer';
comment on column figure.contradiction.told is 'number of the event that says what contradicts, as found last';
create index contradiction_path on figure.contradiction using gist (unit_path);
create index contradiction_unit on figure.contradiction (unit, state);
create index contradiction_waiting on figure.contradiction (opened_at) where state <> 'CORRECTED';

-- The story of each: found, found again with other records, answered, gone. Rows are only ever added.
create table figure.contradiction_event (
    contradiction bigint      not null references figure.contradiction (id),
    number        int         not null check (number > 0),
    kind          text        not null check (kind in ('FOUND', 'CHANGED', 'REOPENED', 'EXPLAINED', 'CORRECTED')),
    recorded_at   timestamptz not null,
    person        bigint      references organization.person (id),
    text          text        not null check (text ~ '\S' and length(text) <= 4000),
    rows          jsonb       not null default '[]',
    total         int         not null default 0,
    mark          text        not null default '',
    primary key (contradiction, number),
    check ((kind in ('FOUND', 'CHANGED', 'REOPENED')) = (mark <> '')),
    check (kind <> 'EXPLAINED' or person is not null)
);
comment on column figure.contradiction_event.person is 'who answered; null for the platform itself';
comment on column figure.contradiction_event.text is 'what contradicts, or what was answered';
comment on column figure.contradiction_event.total is 'how many records contradict; rows holds the first of them';

-- By the pages of the records it names.
create index contradiction_event_rows on figure.contradiction_event using gin (rows jsonb_path_ops);

create function figure.contradiction_told() returns trigger
    language plpgsql security definer set search_path = figure, public as $$
declare
    c figure.contradiction;
begin
    select * into c from figure.contradiction where id = new.contradiction for update;
    if new.number <> c.version + 1 then
        raise exception '这处矛盾刚刚有了变化' using errcode = 'HJ001';
    end if;
    if (new.kind = 'FOUND') <> (c.version = 0)
        or new.kind = 'CHANGED' and c.state <> 'OPEN'
        or new.kind = 'REOPENED' and c.state = 'OPEN'
        or new.kind = 'EXPLAINED' and c.state <> 'OPEN'
        or new.kind = 'CORRECTED' and c.state = 'CORRECTED' then
        raise exception '这处矛盾现在不能这样办' using errcode = 'HJ002';
    end if;
    -- Whoever sees the contradiction sees all of it, so it may tell of nothing beyond its unit.
    if exists (select from jsonb_array_elements(new.rows) r where not (r ->> 'unitPath')::ltree <@ c.unit_path) then
        raise exception 'contradiction % would tell % of other units', c.id, c.unit;
    end if;
    update figure.contradiction set
        version = new.number,
        state = case when new.kind in ('EXPLAINED', 'CORRECTED') then new.kind else 'OPEN' end,
        opened_at = case when new.kind in ('FOUND', 'REOPENED') then new.recorded_at else opened_at end,
        told = case when new.mark <> '' then new.number else told end,
        mark = case when new.mark <> '' then new.mark else mark end
    where id = new.contradiction;
    return new;
end $$;
revoke execute on function figure.contradiction_told() from public;
create trigger told before insert on figure.contradiction_event
    for each row execute function figure.contradiction_told();

alter table figure.contradiction enable row level security;
alter table figure.contradiction force row level security;
create policy contradiction_read on figure.contradiction for select to ${app} using (
    unit_path <@ any ((select shared.scope())::ltree[]) or (select shared.is_system()));
create policy contradiction_find on figure.contradiction for insert to ${app} with check ((select shared.is_system()));
grant select on figure.contradiction to ${app};
grant insert (rule, key, unit, unit_path, subject, sources, day, from_day, to_day) on figure.contradiction to ${app};

alter table figure.contradiction_event enable row level security;
alter table figure.contradiction_event force row level security;
create policy event_read on figure.contradiction_event for select to ${app} using (
    exists (select from figure.contradiction c where c.id = contradiction));
create policy event_find on figure.contradiction_event for insert to ${app} with check ((select shared.is_system()));
create policy event_answer on figure.contradiction_event for insert to ${app} with check (
    kind = 'EXPLAINED' and person = shared.person() and mark = '' and rows = '[]'
    and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER']
    and exists (select from figure.contradiction c where c.id = contradiction));
grant select, insert on figure.contradiction_event to ${app};

-- Writes whose units and days are still to be looked at. It is a list of work, and holds no records.
create table figure.contradiction_due (
    id       bigint generated always as identity primary key,
    ledger   text   not null,
    units    text[] not null,
    from_day date   not null,
    to_day   date   not null
);
alter table figure.contradiction_due enable row level security;
alter table figure.contradiction_due force row level security;
create policy due_add on figure.contradiction_due for insert to ${app} with check (
    shared.person() is not null or (select shared.is_system()));
create policy due_take on figure.contradiction_due for all to ${app}
    using ((select shared.is_system())) with check ((select shared.is_system()));
grant select, insert, delete on figure.contradiction_due to ${app};
