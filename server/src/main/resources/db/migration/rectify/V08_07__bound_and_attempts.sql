-- What is written once is bound by a digest too. Registrations of before have none, and stay as they were sealed.
alter table rectify.event add column written text;
comment on column rectify.event.written is 'SM3 of what the registration wrote into its finding; part of the event''s own digest';
alter table rectify.round add column bound boolean not null default false;
comment on column rectify.round.bound is 'whether the journal holds the digest of what was written when it was opened';
grant insert (written) on rectify.event to ${app};
grant insert (bound) on rectify.round to ${app};

-- What somebody tried and was refused, at most once an hour for the same reason. It stands beside the story, not in it.
create table rectify.attempt (
    finding     bigint      not null references rectify.finding (id),
    person      bigint      not null references organization.person (id),
    command     text        not null,
    reason      text        not null check (reason <> ''),
    hour        timestamptz not null,
    recorded_at timestamptz not null,
    forbidden   boolean     not null,
    primary key (finding, person, command, reason, hour)
);
comment on column rectify.attempt.forbidden is 'true where this person may not, false where nobody may as things stand';
alter table rectify.attempt enable row level security;
alter table rectify.attempt force row level security;
create policy attempt_read on rectify.attempt for select to ${app} using (
    exists (select from rectify.finding f where f.id = finding)
    and ((select shared.is_system()) or person = (select shared.person())
         or (select shared.roles()) && array['BUREAU_LEADER', 'INSPECTOR', 'AUDITOR']));
create policy attempt_add on rectify.attempt for insert to ${app} with check (
    person = (select shared.person()) and exists (select from rectify.finding f where f.id = finding));
grant select, insert on rectify.attempt to ${app};
