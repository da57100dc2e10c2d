create schema if not exists export;
grant usage on schema export to ${app};

-- A list that is being written for somebody in the background. It is no fact: what was taken stands in the journal, and
-- after a day the file and this row go.
create table export.job (
    id       bigint generated always as identity primary key,
    person   bigint      not null references organization.person (id),
    name     text        not null,
    expected bigint      not null check (expected >= 0),
    state    text        not null default 'RUNNING'
        check (state in ('RUNNING', 'READY', 'STOPPED', 'FAILED', 'INTERRUPTED')),
    rows     bigint      not null default 0,
    bytes    bigint      not null default 0,
    problem  text        not null default '',
    asked_at timestamptz not null,
    ended_at timestamptz,
    check ((state = 'RUNNING') = (ended_at is null))
);
create index job_person on export.job (person, id desc);

alter table export.job enable row level security;
alter table export.job force row level security;
create policy job_own on export.job to ${app}
    using (person = (select shared.person()) or (select shared.is_system()))
    with check (person = (select shared.person()) or (select shared.is_system()));
grant select, insert, delete on export.job to ${app};
grant update (state, rows, bytes, problem, ended_at) on export.job to ${app};
