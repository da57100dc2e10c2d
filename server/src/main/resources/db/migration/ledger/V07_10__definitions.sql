-- What a ledger asks for, one row a version; nothing is ever taken from it. The ledgers that the platform brings along are
-- version 1 and stand in its own files.
create table ledger.definition (
    ledger          text        not null check (ledger ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    version         int         not null check (version > 0),
    serial          bigint      generated always as identity unique,
    words           text        not null check (words <> ''),
    since           timestamptz not null,
    defined_by      bigint,
    defined_by_name text        not null,
    reason          text        not null,
    digest          text        not null,
    primary key (ledger, version)
);
comment on column ledger.definition.words is 'the definition as YAML';
comment on column ledger.definition.since is 'entries recorded from then on are recorded under this version';

-- Ids of ledgers that are defined in the browser; the browser names no table.
create sequence ledger.definition_number start 1001;
grant usage on sequence ledger.definition_number to ${app};

alter table ledger.definition enable row level security, force row level security;
create policy read_definition on ledger.definition for select to ${app}
    using ((select shared.person()) is not null or (select shared.is_system()));
-- Whoever registers or leads in the whole city: a county does not define for the others.
create policy define on ledger.definition for insert to ${app}
    with check ((select shared.is_system())
        or ((select shared.has_role('CLERK')) or (select shared.has_role('BUREAU_LEADER')))
           and exists (select from unnest((select shared.scope())) path where nlevel(path) = 1));
grant select, insert (ledger, version, words, since, defined_by, defined_by_name, reason, digest) on ledger.definition
    to ${app};

-- The form of the tables is the same whoever asks, visitors and background work included: it holds words and no records.
create function ledger.newest_definition() returns bigint
    language sql stable security definer set search_path = ledger
    return coalesce((select max(serial) from ledger.definition), 0);

create function ledger.definitions()
    returns table (ledger text, version int, since timestamptz, words text)
    language sql stable security definer set search_path = ledger
begin atomic
    select d.ledger, d.version, d.since, d.words from ledger.definition d order by d.serial;
end;
revoke execute on function ledger.newest_definition(), ledger.definitions() from public;
grant execute on function ledger.newest_definition(), ledger.definitions() to ${app};
