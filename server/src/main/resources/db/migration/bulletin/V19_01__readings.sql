create schema if not exists bulletin;
grant usage on schema bulletin to ${app};

-- A bulletin handed in as a file, and what was read from it. Neither is ever changed.
create table bulletin.reading (
    id          bigint generated always as identity primary key,
    unit        text        not null references organization.unit (code),
    unit_path   ltree       not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name   text        not null,
    size        int         not null check (size > 0),
    title       text,
    issuer      text,
    issued_on   date,
    findings    int         not null,
    measures    int         not null,
    figures     int         not null,
    failing     int         not null,
    content     text        not null,
    read_by     bigint      not null references organization.person (id),
    recorded_at timestamptz not null,
    unique (unit, sha256)
);
create index reading_digest on bulletin.reading (sha256);
create index reading_unit on bulletin.reading using gist (unit_path);
create index reading_time on bulletin.reading (recorded_at desc);

alter table bulletin.reading enable row level security;
alter table bulletin.reading force row level security;
create policy reading_read on bulletin.reading for select to ${app} using (
    (select shared.is_system())
    or unit_path <@ any ((select shared.scope())::ltree[])
    or read_by = (select shared.person()));
create policy reading_write on bulletin.reading for insert to ${app} with check (
    read_by = shared.person()
    and unit_path = organization.unit_path(unit)
    and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'VERIFIER', 'BUREAU_LEADER', 'INSPECTOR']);
grant select, insert on bulletin.reading to ${app};

-- Corrections lie on top of a reading in their order; one that was wrong is undone by another line.
create table bulletin.reading_edit (
    id          bigint generated always as identity primary key,
    reading     bigint      not null references bulletin.reading (id),
    edit        jsonb,
    undoes      bigint      unique references bulletin.reading_edit (id),
    edited_by   bigint      not null references organization.person (id),
    recorded_at timestamptz not null,
    check ((edit is null) <> (undoes is null))
);
create index reading_edit_reading on bulletin.reading_edit (reading, id);

-- Answers to contradictions; the last one to a check counts.
create table bulletin.reading_answer (
    id          bigint generated always as identity primary key,
    reading     bigint      not null references bulletin.reading (id),
    check_index int         not null check (check_index >= 0),
    answer      text        not null check (answer in ('EXPLAINED', 'TO_CORRECT', 'MISREAD')),
    reason      text        not null check (reason ~ '\S' and length(reason) <= 2000),
    answered_by bigint      not null references organization.person (id),
    recorded_at timestamptz not null
);
create index reading_answer_reading on bulletin.reading_answer (reading, check_index, id);

-- The rounds that were made of a reading. At most one of them stands: the others were withdrawn.
create table bulletin.reading_round (
    reading      bigint      not null references bulletin.reading (id),
    round        bigint      not null unique,
    confirmed_by bigint      not null references organization.person (id),
    recorded_at  timestamptz not null,
    primary key (reading, round)
);

do $$
declare t text;
begin
    foreach t in array array['reading_edit', 'reading_answer', 'reading_round'] loop
        execute format('alter table bulletin.%I enable row level security', t);
        execute format('alter table bulletin.%I force row level security', t);
        execute format('create policy %I on bulletin.%I for select to ${app} using (exists (select from bulletin.reading r where r.id = reading))', t || '_read', t);
        execute format('grant select, insert on bulletin.%I to ${app}', t);
    end loop;
end $$;
create policy reading_edit_write on bulletin.reading_edit for insert to ${app} with check (
    edited_by = shared.person() and exists (select from bulletin.reading r where r.id = reading)
    and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER']);
create policy reading_answer_write on bulletin.reading_answer for insert to ${app} with check (
    answered_by = shared.person() and exists (select from bulletin.reading r where r.id = reading)
    and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER']);
create policy reading_round_write on bulletin.reading_round for insert to ${app} with check (
    confirmed_by = shared.person() and exists (select from bulletin.reading r where r.id = reading)
    and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER']);
