create schema if not exists organization;
grant usage on schema organization to ${app};

create table organization.unit (
    code       text primary key check (code ~ '^[A-Za-z0-9_-]{1,40}$'),
    name       text        not null check (name <> ''),
    short_name text        not null default '',
    kind       text        not null check (kind in ('BUREAU', 'DIVISION', 'AFFILIATE', 'COUNTY_BUREAU', 'GOVERNMENT', 'ENTERPRISE', 'AUTHORITY')),
    parent     text        references organization.unit (code),
    path       ltree       not null unique,
    division   text        check (division ~ '^[0-9]{6,12}$'),
    position   int         not null default 0,
    from_day   date        not null default '1949-10-01',
    to_day     date,
    check ((parent is null) = (nlevel(path) = 1))
);
create index unit_path on organization.unit using gist (path);
create index unit_division on organization.unit (division);

create table organization.person (
    id         bigint generated always as identity primary key,
    name       text not null check (name <> ''),
    unit       text not null references organization.unit (code),
    post       text not null default '',
    phone      text not null default '',
    active     boolean not null default true
);
create index person_unit on organization.person (unit);

create table organization.post_held (
    person     bigint not null references organization.person (id),
    unit       text   not null references organization.unit (code),
    title      text   not null,
    from_day   date   not null,
    to_day     date,
    primary key (person, unit, title, from_day)
);

-- A unit is in sight when it lies in the caller's subtrees or above them. The administrators keep the tree itself.
create function organization.keeps_directory() returns boolean language sql stable
    return shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'];

alter table organization.unit enable row level security;
alter table organization.unit force row level security;
create policy read_unit on organization.unit for select to ${app} using (
    (select organization.keeps_directory())
    or path <@ any ((select shared.scope())::ltree[])
    or path @> any ((select shared.scope())::ltree[])
    or path = (select shared.unit()));
create policy keep_unit on organization.unit for all to ${app}
    using (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN'])
    with check (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN']);

alter table organization.person enable row level security;
alter table organization.person force row level security;
create policy read_person on organization.person for select to ${app} using (
    (select organization.keeps_directory())
    or id = (select shared.person())
    or exists (select from organization.unit u where u.code = unit and u.path <@ any ((select shared.scope())::ltree[])));
create policy keep_person on organization.person for all to ${app}
    using (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN'])
    with check (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN']);

alter table organization.post_held enable row level security;
alter table organization.post_held force row level security;
create policy read_post on organization.post_held for select to ${app} using (
    exists (select from organization.person p where p.id = person));
create policy keep_post on organization.post_held for all to ${app}
    using (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN'])
    with check (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN']);

grant select, insert, update on organization.unit, organization.person, organization.post_held to ${app};

-- The name of somebody who takes part in a matter may be shown to whoever sees that matter, in sight or not.
create function organization.person_name(wanted bigint) returns text
    language sql stable security definer set search_path = organization
    return (select name from organization.person where id = wanted);
create function organization.unit_name(wanted text) returns text
    language sql stable security definer set search_path = organization
    return (select name from organization.unit where code = wanted);
create function organization.unit_path(wanted text) returns ltree
    language sql stable security definer set search_path = organization, public
    return (select path from organization.unit where code = wanted);
