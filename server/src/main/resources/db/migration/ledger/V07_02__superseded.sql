-- From now on a version knows when the next one superseded it. Only this function writes that, at the moment at which the
-- next version comes: then what was known on a day is asked of each row by itself, also by somebody who may not see the
-- next version, and an entry may move to the unit to which it belongs.
create or replace function ledger.check_next_version() returns trigger
    language plpgsql security definer set search_path = ledger, public as $$
declare
    before record;
    superseded int;
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
    -- Where it goes is the policy's rule; where it comes from is this one's.
    if (new.unit <> before.unit or new.unit_path <> before.unit_path)
       and not shared.is_system() and not coalesce(before.unit_path <@ any (shared.scope()), false) then
        raise exception 'entry % belongs to a unit out of scope', new.entry using errcode = 'insufficient_privilege';
    end if;
    execute format('update %s set superseded_at = $1 where entry = $2 and version = $3 and superseded_at is null',
                   tg_relid::regclass)
        using new.recorded_at, new.entry, before.version;
    get diagnostics superseded = row_count;
    if superseded <> 1 then
        raise exception 'version % of entry % was superseded already', before.version, new.entry
            using errcode = 'serialization_failure';
    end if;
    return new;
end $$;
