-- What a reviewer remarks at an entry of a return, or at one of its cells. The newest of a cell counts; an empty one takes
-- it back. It names the version that was seen, so that it is known whether the entry was corrected since.
create table ledger.return_remark (
    id               bigint generated always as identity primary key,
    duty             bigint      not null references ledger.reporting_duty (id),
    unit             text        not null references organization.unit (code),
    unit_path        ltree       not null,
    first_day        date        not null,
    entry            bigint      not null,
    version          int         not null check (version > 0),
    field            text        not null,
    remark           text        not null,
    recorded_at      timestamptz not null,
    recorded_by      bigint      not null,
    recorded_by_name text        not null,
    digest           text        not null
);
create index remark_return on ledger.return_remark (duty, unit, first_day);
alter table ledger.return_remark enable row level security;
alter table ledger.return_remark force row level security;
grant select, insert on ledger.return_remark to ${app};
create policy read_in_scope on ledger.return_remark for select to ${app} using (
    unit_path <@ any ((select shared.scope())::ltree[]) or (select shared.is_system()));
create policy remark_return on ledger.return_remark for insert to ${app} with check (
    unit_path <@ any ((select shared.scope())::ltree[]) and recorded_by = (select shared.person()));

-- Only on what is submitted, before the lock, and by another person than who submitted it.
create function ledger.check_return_remark() returns trigger
    language plpgsql security definer set search_path = ledger, public as $$
declare
    submitted record;
begin
    select recorded_by, unit_path into submitted from ledger.return_event
        where duty = new.duty and unit = new.unit and first_day = new.first_day and kind = 'SUBMIT'
        order by number desc limit 1;
    if submitted.unit_path is distinct from new.unit_path or submitted.recorded_by = new.recorded_by or exists (
        select from ledger.return_event where duty = new.duty and unit = new.unit and first_day = new.first_day
            and kind = 'LOCK') then
        raise exception 'a submitted return is remarked on by who reviews it, before the lock' using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function ledger.check_return_remark() from public;
create trigger remarked_by_reviewer before insert on ledger.return_remark
    for each row execute function ledger.check_return_remark();
