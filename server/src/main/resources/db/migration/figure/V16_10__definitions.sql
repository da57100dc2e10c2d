create schema if not exists figure;
grant usage on schema figure to ${app};

-- Versions of figures that were defined in the browser. What is built in is version 1 of its figure and stands in no table.
-- None is ever changed: a publication goes on naming the version that it used.
create table figure.definition (
    serial           bigint generated always as identity unique,
    id               text        not null check (id ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(id) <= 60),
    version          int         not null check (version > 0),
    yaml             text        not null check (length(yaml) <= 20000),
    reason           text        not null check (reason ~ '\S' and length(reason) <= 500),
    digest           text        not null check (digest ~ '^[0-9a-f]{64}$'),
    recorded_at      timestamptz not null,
    recorded_by      bigint      not null references organization.person (id),
    recorded_by_name text        not null,
    primary key (id, version)
);

alter table figure.definition enable row level security;
alter table figure.definition force row level security;
grant select, insert on figure.definition to ${app};

-- What a number counts is no secret among those who work here; who defines it holds the whole of the tree.
create policy definition_read on figure.definition for select to ${app} using (
    (select shared.person()) is not null or (select shared.is_system()));
create policy definition_write on figure.definition for insert to ${app} with check (
    recorded_by = (select shared.person())
    and (select shared.roles()) && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER']
    and exists (select from organization.unit u
                where u.parent is null and u.path <@ any ((select shared.scope())::ltree[])));
