-- A bulletin that is composed here. Its words are the versions of its draft; what became of it are its steps.
create table bulletin.bulletin (
    id                bigint generated always as identity primary key,
    unit              text        not null references organization.unit (code),
    unit_path         ltree       not null,
    composed_by       bigint      not null references organization.person (id),
    created_at        timestamptz not null,
    corrects          bigint references bulletin.bulletin (id),
    correction_reason text        not null default '',
    check ((corrects is null) = (correction_reason !~ '\S'))
);
create index bulletin_unit on bulletin.bulletin using gist (unit_path);

create table bulletin.draft (
    bulletin bigint      not null references bulletin.bulletin (id),
    version  int         not null check (version > 0),
    content  jsonb       not null,
    saved_by bigint      not null references organization.person (id),
    saved_at timestamptz not null,
    primary key (bulletin, version)
);

create table bulletin.step (
    id          bigint generated always as identity primary key,
    bulletin    bigint      not null references bulletin.bulletin (id),
    kind        text        not null check (kind in ('SUBMIT', 'RETURN')),
    version     int         not null,
    reason      text        not null default '',
    taken_by    bigint      not null references organization.person (id),
    recorded_at timestamptz not null,
    foreign key (bulletin, version) references bulletin.draft (bulletin, version),
    check (kind <> 'RETURN' or reason ~ '\S')
);
create index step_bulletin on bulletin.step (bulletin, id);

-- What was published never changes. It has the number of its bulletin; a later correction names it.
create table bulletin.publication (
    id           bigint primary key references bulletin.bulletin (id),
    unit         text        not null references organization.unit (code),
    unit_path    ltree       not null,
    code         text        not null check (code ~ '^[一-龥]{2,12}$'),
    year         int         not null,
    serial       int         not null check (serial > 0),
    number       text        not null generated always as (code || '〔' || year || '〕' || serial || '号') stored,
    version      int         not null,
    published_by bigint      not null references organization.person (id),
    published_at timestamptz not null,
    as_of        timestamptz not null check (as_of <= published_at),
    corrects     bigint references bulletin.publication (id),
    journal_head text        not null,
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
    unique (unit, year, serial),
    foreign key (id, version) references bulletin.draft (bulletin, version)
);

-- The frozen words and values, apart, so that a withdrawn one shows its number, digest and reason and nothing else.
create table bulletin.published_content (
    publication bigint primary key references bulletin.publication (id),
    title       text not null,
    organ       text not null,
    content     text not null
);

create table bulletin.frozen_row (
    publication  bigint  not null references bulletin.publication (id),
    field        text    not null,
    row_id       text    not null,
    version      int     not null,
    contribution numeric not null,
    primary key (publication, field, row_id)
);

create table bulletin.withdrawal (
    publication  bigint primary key references bulletin.publication (id),
    reason       text        not null check (reason ~ '\S'),
    withdrawn_by bigint      not null references organization.person (id),
    recorded_at  timestamptz not null
);

-- Numbers are gapless within organ and year; whoever asks waits until the one before has his.
create function bulletin.next_serial(organ text, in_year int) returns int
    language plpgsql security definer set search_path = bulletin as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('bulletin.serial:' || organ || ':' || in_year, 19));
    return (select coalesce(max(serial), 0) + 1 from bulletin.publication where unit = organ and year = in_year);
end $$;

create function bulletin.check_publication() returns trigger
    language plpgsql security definer set search_path = bulletin, public as $$
declare last record;
begin
    select kind, version, taken_by into last from bulletin.step where bulletin = new.id order by id desc limit 1;
    if last is null or last.kind <> 'SUBMIT' or last.version <> new.version then
        raise exception '没有送签的稿子不能发布' using errcode = 'P0409', constraint = 'publication_submitted';
    end if;
    if not shared.has_role('BUREAU_LEADER') or new.published_by is distinct from shared.person() then
        raise exception '只有局领导本人可以签发' using errcode = 'P0403', constraint = 'publication_leader';
    end if;
    if last.taken_by = new.published_by
        or exists (select from bulletin.bulletin where id = new.id and composed_by = new.published_by)
        or exists (select from bulletin.draft where bulletin = new.id and saved_by = new.published_by) then
        raise exception '起草人不能签发自己起草的通报' using errcode = 'P0409', constraint = 'publication_another';
    end if;
    if new.serial <> bulletin.next_serial(new.unit, new.year) then
        raise exception '文号要连续' using errcode = 'P0409', constraint = 'publication_gapless';
    end if;
    return new;
end $$;
create trigger publication_check before insert on bulletin.publication
    for each row execute function bulletin.check_publication();

do $$
declare t text;
begin
    foreach t in array array['bulletin', 'draft', 'step', 'publication', 'published_content', 'frozen_row', 'withdrawal'] loop
        execute format('alter table bulletin.%I enable row level security', t);
        execute format('alter table bulletin.%I force row level security', t);
        execute format('grant select, insert on bulletin.%I to ${app}', t);
    end loop;
end $$;

create policy bulletin_read on bulletin.bulletin for select to ${app} using (
    (select shared.is_system())
    or unit_path <@ any ((select shared.scope())::ltree[])
    or composed_by = (select shared.person()));
create policy bulletin_write on bulletin.bulletin for insert to ${app} with check (
    composed_by = shared.person() and unit_path = organization.unit_path(unit)
    and (unit_path @> shared.unit() or unit_path <@ any (shared.scope()))
    and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER']);
create policy draft_read on bulletin.draft for select to ${app} using (
    exists (select from bulletin.bulletin b where b.id = draft.bulletin));
create policy draft_write on bulletin.draft for insert to ${app} with check (
    saved_by = shared.person() and exists (select from bulletin.bulletin b where b.id = draft.bulletin)
    and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER']);
create policy step_read on bulletin.step for select to ${app} using (
    exists (select from bulletin.bulletin b where b.id = step.bulletin));
create policy step_write on bulletin.step for insert to ${app} with check (
    taken_by = shared.person() and exists (select from bulletin.bulletin b where b.id = step.bulletin)
    and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER']);

-- A visitor sees what is published, and of what was withdrawn only that it was.
create policy publication_read on bulletin.publication for select to ${app} using (true);
create policy publication_write on bulletin.publication for insert to ${app} with check (
    published_by = shared.person() and unit_path = organization.unit_path(unit)
    and exists (select from bulletin.bulletin b where b.id = publication.id and b.unit = publication.unit));
create policy withdrawal_read on bulletin.withdrawal for select to ${app} using (true);
create policy withdrawal_write on bulletin.withdrawal for insert to ${app} with check (
    withdrawn_by = shared.person() and shared.has_role('BUREAU_LEADER')
    and exists (select from bulletin.bulletin b where b.id = withdrawal.publication));
create policy content_read on bulletin.published_content for select to ${app} using (
    not exists (select from bulletin.withdrawal w where w.publication = published_content.publication)
    or exists (select from bulletin.bulletin b where b.id = published_content.publication));
create policy content_write on bulletin.published_content for insert to ${app} with check (
    exists (select from bulletin.publication p where p.id = published_content.publication and p.published_by = shared.person()));
create policy row_read on bulletin.frozen_row for select to ${app} using (
    exists (select from bulletin.bulletin b where b.id = frozen_row.publication));
create policy row_write on bulletin.frozen_row for insert to ${app} with check (
    exists (select from bulletin.publication p where p.id = frozen_row.publication and p.published_by = shared.person()));
