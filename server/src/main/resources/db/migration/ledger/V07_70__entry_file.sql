-- Which file which entry names, written by the tables of the ledgers themselves, so that no path of recording goes past it.
-- An entry that moved to another unit stands here once for each: both have seen it.
create table ledger.entry_file (
    file      bigint not null,
    ledger    text   not null,
    entry     bigint not null,
    field     text   not null,
    unit_path ltree  not null,
    readers   text[],
    primary key (file, entry, field, unit_path)
);
comment on column ledger.entry_file.readers is 'roles that read the field whole; null where everybody does who sees the entry';
create index entry_file_entry on ledger.entry_file (entry);
create index entry_file_field on ledger.entry_file (ledger, field);

alter table ledger.entry_file enable row level security, force row level security;
create policy read_entry_file on ledger.entry_file for select to ${app}
    using ((unit_path <@ any ((select shared.scope())::ltree[])
            and (readers is null or readers && (select shared.roles()))) or (select shared.is_system()));
grant select on ledger.entry_file to ${app};

-- Arguments: the ledger, then a column and who reads it, each in turn. Whoever records an entry may name a file that he
-- brought for it, or that the entry names already.
create function ledger.note_files() returns trigger language plpgsql security definer set search_path = ledger, public as $$
declare
    given  jsonb := to_jsonb(new);
    place  int   := 1;
    wanted text;
begin
    while place < tg_nargs loop
        wanted := given ->> tg_argv[place];
        if wanted is not null then
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
revoke execute on function ledger.note_files() from public;

create policy file_of_entry on evidence.file for select to ${app} using (
    subject_type = 'ledgerFile' and exists (select from ledger.entry_file e where e.file = file.id));
