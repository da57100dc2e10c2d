-- A workbook that came back: who handed in which file, when, for which unit. What became of it is a second row, written in
-- the transaction that stores its rows; where that is missing and nobody is at it, nothing was stored.
create table ledger.import (
    id               bigint generated always as identity primary key,
    ledger           text        not null,
    unit             text        not null references organization.unit (code),
    unit_path        ltree       not null,
    workbook         uuid        not null,
    first_day        date,
    last_day         date,
    file_name        text        not null check (file_name <> ''),
    sha256           text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size             bigint      not null check (size > 0),
    recorded_at      timestamptz not null,
    recorded_by      bigint      not null,
    recorded_by_name text        not null
);
create index import_of_ledger on ledger.import (ledger, id);
create index import_of_workbook on ledger.import (workbook);
create index import_sha256 on ledger.import (sha256);

create table ledger.import_outcome (
    import      bigint      primary key references ledger.import,
    state       text        not null check (state in ('STORED', 'REFUSED', 'SAME', 'FAILED')),
    recorded    int         not null default 0,
    corrected   int         not null default 0,
    unchanged   int         not null default 0,
    faults      bigint      not null default 0,
    -- the first faults, each with its row, cell, field, rule and words
    listed      jsonb       not null default '[]',
    message     text        not null default '',
    same_as     bigint      references ledger.import,
    -- digests of the new rows, 16 bytes each, by which they are known when the workbook comes again
    fresh_rows  bytea       not null default '',
    recorded_at timestamptz not null
);

alter table ledger.import enable row level security;
alter table ledger.import force row level security;
create policy import_read on ledger.import for select to ${app}
    using (unit_path <@ any ((select shared.scope())::ltree[]) or (select shared.is_system()));
create policy import_write on ledger.import for insert to ${app}
    with check (recorded_by = (select shared.person()) and unit_path <@ any ((select shared.scope())::ltree[]));
alter table ledger.import_outcome enable row level security;
alter table ledger.import_outcome force row level security;
create policy outcome_read on ledger.import_outcome for select to ${app}
    using (exists (select from ledger.import i where i.id = import));
create policy outcome_write on ledger.import_outcome for insert to ${app}
    with check (exists (select from ledger.import i where i.id = import and i.recorded_by = (select shared.person())));
grant select, insert on ledger.import, ledger.import_outcome to ${app};

-- The original is seen by whoever sees the import.
create policy file_of_import on evidence.file for select to ${app} using (
    subject_type = 'ledgerImport' and exists (select from ledger.import i where i.id = subject_number));
