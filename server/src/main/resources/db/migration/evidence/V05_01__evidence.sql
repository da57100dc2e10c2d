create schema if not exists evidence;
grant usage on schema evidence to ${app};

-- One row for each file that somebody added to a thing. The bytes lie in the data folder under their SHA-256.
create table evidence.file (
    id               bigint generated always as identity primary key,
    subject_type     text        not null check (subject_type ~ '^[a-z][a-zA-Z]{1,39}$'),
    subject_id       text        not null check (subject_id <> ''),
    -- the same as a number where it is one, for joins and policies of the modules above
    subject_number   bigint generated always as (case when subject_id ~ '^[0-9]{1,18}$' then subject_id::bigint end) stored,
    part             text        not null default '',
    purpose          text        not null check (purpose in ('PROOF', 'ATTACHMENT')),
    sha256           text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file_name        text        not null check (file_name <> ''),
    media_type       text        not null,
    size             bigint      not null check (size > 0),
    taken_at         timestamptz,
    latitude         double precision check (latitude between -90 and 90),
    longitude        double precision check (longitude between -180 and 180),
    picture_hash     bigint,
    has_thumbnail    boolean     not null,
    later            boolean     not null default false,
    warnings         text[]      not null,
    recorded_at      timestamptz not null,
    recorded_by      bigint,
    recorded_by_name text        not null,
    check ((latitude is null) = (longitude is null))
);
comment on column evidence.file.later is 'added after the subject was frozen; set by the database';
comment on column evidence.file.purpose is 'PROOF: that something was put right; ATTACHMENT: anything else, such as what was found';
create index file_subject on evidence.file (subject_type, subject_id, recorded_at);
create index file_subject_number on evidence.file (subject_type, subject_number);
create index file_sha256 on evidence.file (sha256);
create index file_recorded_by on evidence.file (recorded_by);

-- A thing that is closed is frozen: what is added afterwards is marked. The latest row decides.
create table evidence.freezing (
    id           bigint generated always as identity primary key,
    subject_type text        not null,
    subject_id   text        not null,
    frozen       boolean     not null,
    recorded_at  timestamptz not null,
    recorded_by  bigint
);
create index freezing_subject on evidence.freezing (subject_type, subject_id, id);

create function evidence.is_frozen(wanted_type text, wanted_id text) returns boolean
    language sql stable security definer set search_path = evidence
    return coalesce((select frozen from evidence.freezing where subject_type = wanted_type and subject_id = wanted_id
                     order by id desc limit 1), false);

create function evidence.mark_later() returns trigger language plpgsql as $$
begin
    -- Freezing takes the same lock, so that no file slips in beside it.
    perform pg_advisory_xact_lock(hashtextextended(new.subject_type || ':' || new.subject_id, 5));
    new.later := evidence.is_frozen(new.subject_type, new.subject_id);
    return new;
end $$;
create trigger mark_later before insert on evidence.file for each row execute function evidence.mark_later();

create function evidence.lock_subject() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.subject_type || ':' || new.subject_id, 5));
    return new;
end $$;
create trigger lock_subject before insert on evidence.freezing for each row execute function evidence.lock_subject();

-- How often the same bytes, or a picture that looks the same, lie at other things, in sight or not: numbers only.
create function evidence.uses_elsewhere(wanted_sha256 text, wanted_picture bigint, own_type text, own_id text)
    returns table (same bigint, alike bigint)
    language sql stable security definer set search_path = evidence
begin atomic
    select count(*) filter (where sha256 = wanted_sha256),
           count(*) filter (where sha256 <> wanted_sha256
                            and bit_count((picture_hash # wanted_picture)::bit(64)) <= 4)
    from evidence.file
    where (subject_type, subject_id) <> (own_type, own_id)
      and (sha256 = wanted_sha256 or (wanted_picture is not null and picture_hash is not null));
end;

-- Seen by whoever added it and by the platform; the modules above say in their own scripts who else sees the files of
-- their things.
alter table evidence.file enable row level security;
alter table evidence.file force row level security;
create policy file_own on evidence.file for select to ${app}
    using ((select shared.is_system()) or recorded_by = (select shared.person()));
create policy file_add on evidence.file for insert to ${app}
    with check (shared.is_system() or recorded_by = shared.person());
alter table evidence.freezing enable row level security;
alter table evidence.freezing force row level security;
create policy freezing_own on evidence.freezing for select to ${app}
    using ((select shared.is_system()) or recorded_by = (select shared.person()));
create policy freezing_add on evidence.freezing for insert to ${app}
    with check (shared.is_system() or recorded_by = shared.person());
grant select, insert on evidence.file, evidence.freezing to ${app};
