create schema if not exists ledger;
grant usage on schema ledger to ${app};

-- The tables of the ledgers are compiled from their definitions; this remembers which form stands in the database.
create table ledger.compiled (
    id     boolean primary key default true check (id),
    digest text not null
);

create sequence ledger.entry_id;
grant usage on sequence ledger.entry_id to ${app};

-- A correction follows exactly the version before it, in time and in number, and stays with the unit that the entry
-- belongs to. It is checked as the owner, since the one who inserts might not see the version before.
create function ledger.check_next_version() returns trigger
    language plpgsql security definer set search_path = ledger, public as $$
declare
    before record;
begin
    execute format('select version, recorded_at, unit, unit_path, withdrawn from %s where entry = $1 order by version desc limit 1',
                   tg_relid::regclass)
        into before using new.entry;
    if before.version is null or before.version <> new.version - 1 then
        raise exception 'version % of entry % does not follow version %', new.version, new.entry, before.version
            using errcode = 'serialization_failure';
    end if;
    if before.withdrawn then
        raise exception 'entry % is withdrawn', new.entry using errcode = 'check_violation';
    end if;
    if new.recorded_at < before.recorded_at then
        raise exception 'version % of entry % is older than the version before it', new.version, new.entry
            using errcode = 'check_violation';
    end if;
    if new.unit <> before.unit or new.unit_path <> before.unit_path then
        raise exception 'entry % cannot move to another unit', new.entry using errcode = 'check_violation';
    end if;
    return new;
end $$;
revoke execute on function ledger.check_next_version() from public;
