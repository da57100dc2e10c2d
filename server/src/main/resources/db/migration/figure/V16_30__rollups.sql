create schema if not exists figure;
grant usage on schema figure to ${app};

-- A series is what one condition over a ledger adds up to, day by day; a figure is the sum or the difference of series. Its
-- key is a digest of its text, so that a changed condition is another series.
create table figure.series (
    key     bigint  primary key,
    ledger  text    not null,
    meaning text    not null,
    ready   boolean not null default false
);
-- The text of the trigger that stands on a ledger's table, by its digest.
create table figure.rolled (
    ledger text primary key,
    digest text not null
);

-- What was recorded changes a series on a day, for a unit of the second level: the county. Rows are only added, by the
-- triggers on the ledgers' tables, in the transaction that records. Those of days that are over are merged by the day of
-- recording, which changes no answer as of the end of a day.
create table figure.delta (
    series      bigint      not null,
    path        ltree       not null,
    day         date        not null,
    recorded_at timestamptz not null,
    value       numeric     not null,
    rows        bigint      not null
);
create index delta_day on figure.delta (series, day, recorded_at);
create index delta_recorded on figure.delta (series, recorded_at);
alter table figure.delta set (autovacuum_vacuum_insert_scale_factor = 0.05);

-- The same by months, of the months of recording that are over.
create table figure.month_delta (
    series         bigint  not null,
    path           ltree   not null,
    month          date    not null,
    recorded_month date    not null,
    value          numeric not null,
    rows           bigint  not null
);
create index month_delta_month on figure.month_delta (series, month);
alter table figure.month_delta set (autovacuum_vacuum_insert_scale_factor = 0.05);

-- How far both have come: before merged_until only the end of a day can be asked of the deltas; recordings before
-- folded_before stand in month_delta too.
create table figure.folding (
    id            boolean     primary key default true check (id),
    merged_until  timestamptz not null default '-infinity',
    folded_before date        not null default '-infinity'
);
insert into figure.folding default values;

alter table figure.series enable row level security, force row level security;
create policy read_series on figure.series for select to ${app}
    using ((select shared.person()) is not null or (select shared.is_system()));
alter table figure.rolled enable row level security, force row level security;
create policy read_rolled on figure.rolled for select to ${app}
    using ((select shared.person()) is not null or (select shared.is_system()));
alter table figure.folding enable row level security, force row level security;
create policy read_folding on figure.folding for select to ${app}
    using ((select shared.person()) is not null or (select shared.is_system()));
alter table figure.delta enable row level security, force row level security;
create policy read_delta on figure.delta for select to ${app}
    using (path <@ any ((select shared.scope())::ltree[]) or (select shared.is_system()));
alter table figure.month_delta enable row level security, force row level security;
create policy read_delta on figure.month_delta for select to ${app}
    using (path <@ any ((select shared.scope())::ltree[]) or (select shared.is_system()));
grant select on figure.series, figure.rolled, figure.folding, figure.delta, figure.month_delta to ${app};

-- The first day after which nothing is folded yet, as an instant.
create function figure.folded() returns timestamptz language sql stable
    return (select folded_before::timestamp at time zone 'Asia/Shanghai' from figure.folding);

-- Merges what was recorded on days that are over, and folds months that are over. Where somebody is recording it does only
-- the first; whoever records meanwhile waits for the second.
create function figure.fold(until timestamptz) returns void
    language plpgsql security definer set search_path = figure, public as $$
declare
    now_at  timestamp := until at time zone 'Asia/Shanghai';
    to_day  timestamptz := date_trunc('day', now_at) at time zone 'Asia/Shanghai';
    month   date := date_trunc('month', now_at)::date;
    come    figure.folding;
begin
    if not shared.is_system() then
        raise exception 'deltas are folded by the platform alone' using errcode = 'insufficient_privilege';
    end if;
    select * into come from figure.folding for update;
    if to_day > come.merged_until then
        update figure.folding set merged_until = to_day;
        with gone as (
            delete from figure.delta where recorded_at >= come.merged_until and recorded_at < to_day returning *)
        insert into figure.delta (series, path, day, recorded_at, value, rows)
        select series, path, day, max(recorded_at), sum(value), sum(rows) from gone
        group by series, path, day, (recorded_at at time zone 'Asia/Shanghai')::date
        having sum(value) <> 0 or sum(rows) <> 0;
    end if;
    if month > come.folded_before and pg_try_advisory_xact_lock(hashtext('figure.fold')) then
        insert into figure.month_delta (series, path, month, recorded_month, value, rows)
        select series, path, date_trunc('month', day)::date,
               date_trunc('month', recorded_at at time zone 'Asia/Shanghai')::date, sum(value), sum(rows)
        from figure.delta
        where recorded_at >= figure.folded() and recorded_at < month::timestamp at time zone 'Asia/Shanghai'
        group by 1, 2, 3, 4
        having sum(value) <> 0 or sum(rows) <> 0;
        update figure.folding set folded_before = month;
    end if;
end $$;
revoke execute on function figure.fold(timestamptz) from public;
grant execute on function figure.fold(timestamptz) to ${app};

-- Series that no definition asks for any more; for the owner, when the series of a ledger change.
create function figure.forget_others(of_ledger text, wanted bigint[]) returns void language sql as $$
    delete from figure.delta d using figure.series s where s.key = d.series and s.ledger = of_ledger and s.key <> all (wanted);
    delete from figure.month_delta d using figure.series s where s.key = d.series and s.ledger = of_ledger and s.key <> all (wanted);
    delete from figure.series where ledger = of_ledger and key <> all (wanted);
$$;
revoke execute on function figure.forget_others(text, bigint[]) from public;
