-- Which entry of a ledger opened a finding. It is written with the finding and never changed.
create table rectify.opened (
    finding bigint primary key references rectify.finding (id),
    ledger  text   not null check (ledger <> ''),
    entry   bigint not null,
    unique (ledger, entry)
);
alter table rectify.opened enable row level security;
alter table rectify.opened force row level security;
create policy opened_read on rectify.opened for select to ${app} using (
    exists (select from rectify.finding f where f.id = finding));
create policy opened_add on rectify.opened for insert to ${app} with check (
    exists (select from rectify.finding f where f.id = finding and f.registered_by = (select shared.person())));
grant select, insert on rectify.opened to ${app};
