-- Whoever reads a field whole by his role reads it where he has that role, and so its files.
alter policy read_entry_file on ledger.entry_file using (
    readers is null and unit_path <@ any ((select shared.scope())::ltree[])
    or unit_path <@ any (shared.held(variadic readers))
    or (select shared.is_system()));

alter policy define_duty on ledger.reporting_duty with check (
    below_path <@ any ((select shared.held('CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER'))::ltree[])
    or (select shared.is_system()));

create or replace function ledger.note_files() returns trigger language plpgsql security definer set search_path = ledger, public as $$
declare
    given  jsonb := to_jsonb(new);
    place  int   := 1;
    wanted text;
begin
    while place < tg_nargs loop
        wanted := given ->> tg_argv[place];
        -- Before files were uploaded here a field could hold the digest of one.
        if wanted ~ '^[1-9][0-9]{0,17}$' then
            if not exists (
                select from evidence.file f
                where f.id = wanted::bigint and f.subject_type = 'ledgerFile'
                  and (f.recorded_by = shared.person() or shared.is_system()
                       or exists (select from ledger.entry_file k where k.file = f.id and k.entry = new.entry)))
            then
                raise exception 'file % is not there for entry %', wanted, new.entry using errcode = '23503';
            end if;
            insert into ledger.entry_file (file, ledger, entry, field, unit_path, readers)
            values (wanted::bigint, tg_argv[0], new.entry, tg_argv[place], new.unit_path,
                    nullif(string_to_array(tg_argv[place + 1], ','), '{}'))
            on conflict do nothing;
        end if;
        place := place + 2;
    end loop;
    return null;
end $$;
