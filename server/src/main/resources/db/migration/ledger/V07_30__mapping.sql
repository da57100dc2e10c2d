-- A spreadsheet of somebody else's form that was handed in for a ledger. It is kept as it came.
create table ledger.mapped_file (
    id               bigint generated always as identity primary key,
    ledger           text        not null,
    unit             text        not null references organization.unit (code),
    unit_path        ltree       not null,
    file_name        text        not null check (file_name <> ''),
    sha256           text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content          bytea       not null,
    recorded_at      timestamptz not null,
    recorded_by      bigint      not null references organization.person (id),
    recorded_by_name text        not null
);
create index mapped_file_of_ledger on ledger.mapped_file (ledger, unit, id);
create index mapped_file_unit on ledger.mapped_file using gist (unit_path);

-- That its rows were stored, written in their transaction. The same file is taken once for a ledger and a unit.
create table ledger.mapped_import (
    file        bigint      primary key references ledger.mapped_file,
    ledger      text        not null,
    unit        text        not null,
    sha256      text        not null,
    recorded    int         not null check (recorded >= 0),
    left_out    int         not null check (left_out >= 0),
    recorded_at timestamptz not null,
    unique (ledger, unit, sha256)
);

-- How tables with such a head become entries, as it was said last. It may hold words of a unit, so that unit alone sees it.
create table ledger.mapping (
    id          bigint generated always as identity primary key,
    ledger      text        not null,
    unit_path   ltree       not null,
    head_key    text        not null,
    head        jsonb       not null,
    plan        jsonb       not null,
    file_name   text        not null,
    recorded_at timestamptz not null,
    recorded_by bigint      not null references organization.person (id),
    unique (ledger, unit_path, head_key)
);

alter table ledger.mapped_file enable row level security;
alter table ledger.mapped_file force row level security;
create policy mapped_file_read on ledger.mapped_file for select to ${app}
    using (unit_path <@ any ((select shared.scope())::ltree[]));
create policy mapped_file_write on ledger.mapped_file for insert to ${app}
    with check (recorded_by = (select shared.person()) and unit_path = (select shared.unit()));
alter table ledger.mapped_import enable row level security;
alter table ledger.mapped_import force row level security;
create policy mapped_import_read on ledger.mapped_import for select to ${app}
    using (exists (select from ledger.mapped_file f where f.id = file));
create policy mapped_import_write on ledger.mapped_import for insert to ${app}
    with check (exists (select from ledger.mapped_file f where f.id = file and f.recorded_by = (select shared.person())));
alter table ledger.mapping enable row level security;
alter table ledger.mapping force row level security;
create policy mapping_own on ledger.mapping to ${app}
    using (unit_path = (select shared.unit())) with check (unit_path = (select shared.unit()));
grant select, insert on ledger.mapped_file, ledger.mapped_import to ${app};
grant select, insert, delete on ledger.mapping to ${app};
grant update (head, plan, file_name, recorded_at, recorded_by) on ledger.mapping to ${app};
