create schema if not exists audit;
grant usage on schema audit to ${app};

-- One line an act. Nothing in the application may change or delete a line.
create table audit.journal (
    seq          bigint generated always as identity primary key,
    recorded_at  timestamptz not null,
    person       bigint,
    account      text        not null,
    person_name  text        not null,
    unit         text        not null,
    address      text        not null,
    act          text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    outcome      text        not null check (outcome in ('DONE', 'REFUSED')),
    detail       jsonb       not null,
    record_digest text       not null default ''
);
create index journal_subject on audit.journal (subject_type, subject_id, seq);
create index journal_time on audit.journal (recorded_at);
create index journal_account on audit.journal (account, seq);

-- The seal of each line: digest of the line, and of the chain up to and with it (SM3).
create table audit.seal (
    seq        bigint primary key,
    digest     text        not null,
    chain      text        not null,
    sealed_at  timestamptz not null
);

alter table audit.journal enable row level security;
alter table audit.journal force row level security;
create policy journal_write on audit.journal for insert to ${app} with check (true);
create policy journal_read on audit.journal for select to ${app}
    using (shared.roles() && array['SYSTEM', 'AUDIT_ADMIN', 'AUDITOR']);
alter table audit.seal enable row level security;
alter table audit.seal force row level security;
create policy seal_write on audit.seal for insert to ${app} with check (shared.is_system());
create policy seal_read on audit.seal for select to ${app}
    using (shared.roles() && array['SYSTEM', 'AUDIT_ADMIN', 'AUDITOR']);
grant select, insert on audit.journal, audit.seal to ${app};
