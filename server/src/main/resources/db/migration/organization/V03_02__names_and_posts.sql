-- What a unit was called before; the name that stands is in organization.unit.
create table organization.unit_named (
    unit       text not null references organization.unit (code),
    name       text not null,
    short_name text not null,
    from_day   date not null,
    to_day     date not null check (to_day >= from_day),
    primary key (unit, from_day)
);
alter table organization.unit add column named_from date not null default '1949-10-01';

alter table organization.unit_named enable row level security;
alter table organization.unit_named force row level security;
create policy read_name on organization.unit_named for select to ${app} using (
    exists (select from organization.unit u where u.code = unit));
create policy keep_name on organization.unit_named for insert to ${app}
    with check (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN']);
grant select, insert on organization.unit_named to ${app};
