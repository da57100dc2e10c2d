create schema if not exists rectify;
grant usage on schema rectify to ${app};

-- An inspection and what it found. Only its withdrawal is ever added.
create table rectify.round (
    id               bigint generated always as identity primary key,
    key              text        not null check (key <> ''),
    name             text        not null check (name <> ''),
    source           text        not null,
    text             text        not null default '',
    occurred_on      date        not null,
    recorded_at      timestamptz not null,
    registered_by    bigint      not null references organization.person (id),
    unit             text        not null references organization.unit (code),
    path             ltree       not null,
    withdrawn_at     timestamptz,
    withdrawn_by     bigint,
    withdrawn_reason text,
    check ((withdrawn_at is null) = (withdrawn_reason is null))
);
comment on column rectify.round.key is 'opaque to this module: the same thing confirmed twice has the same key';
comment on column rectify.round.occurred_on is 'the day of feedback';
create unique index round_key on rectify.round (key) where withdrawn_at is null;
create index round_path on rectify.round using gist (path);

-- What was found. The upper part is written once; the lower part follows from the events and nobody writes it but the
-- trigger on them.
create table rectify.finding (
    id              bigint generated always as identity primary key,
    round           bigint references rectify.round (id),
    number          text        not null,
    source          text        not null check (source <> ''),
    aspect          text        not null default '',
    title           text        not null check (title <> ''),
    text            text        not null default '',
    major           boolean     not null default false,
    occurred_on     date        not null,
    recorded_at     timestamptz not null,
    registered_by   bigint      not null references organization.person (id),
    registered_unit text        not null references organization.unit (code),
    registered_path ltree       not null,

    version         int         not null default 0,
    state           text        not null default 'REGISTERED' check (state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS', 'CLAIMED', 'RETURNED', 'LONG_TERM', 'SUSPENDED', 'CLOSED')),
    outcome         text check (outcome in ('RECTIFIED', 'UNFOUNDED', 'TRANSFERRED')),
    proposed        text check (proposed in ('RECTIFIED', 'UNFOUNDED', 'TRANSFERRED')),
    claimed_by      bigint,
    verified_by     bigint,
    unit            text references organization.unit (code),
    path            ltree       not null,
    rectifier       bigint,
    leader          bigint,
    verifier        bigint,
    deadline        date,
    first_deadline  date,
    due             date,
    extension       date,
    extension_by    bigint,
    acted           bigint[]    not null default '{}',
    acting_units    text[]      not null default '{}',
    participants    bigint[]    not null default '{}',
    reopened_at     int         not null default 0,
    withdrawn       boolean     not null default false,
    check ((state = 'CLOSED') = (outcome is not null)),
    check ((state = 'CLAIMED') = (proposed is not null))
);
comment on column rectify.finding.due is 'the day to which the clock runs: deadline, or next milestone of a standing state';
comment on column rectify.finding.acted is 'people who gave a rectifying command or filed proof';
comment on column rectify.finding.participants is 'people who may read it because they take part: registrar, rectifiers, leader, verifier';
create index finding_round on rectify.finding (round);
create index finding_path on rectify.finding using gist (path);
create index finding_registered_path on rectify.finding using gist (registered_path);
create index finding_participants on rectify.finding using gin (participants);
create index finding_due on rectify.finding (due) where state <> 'CLOSED';

create table rectify.measure (
    finding   bigint not null references rectify.finding (id),
    number    int    not null,
    text      text   not null check (text <> ''),
    rectifier bigint,
    deadline  date,
    state     text   not null default 'OPEN' check (state in ('OPEN', 'ANSWERED', 'CLAIMED', 'VERIFIED', 'RETURNED', 'LONG_TERM')),
    answer    text   not null default '',
    primary key (finding, number)
);

-- The story of each finding. Rows are only ever added; what each made of the finding stands beside it.
create table rectify.event (
    finding      bigint      not null references rectify.finding (id),
    number       int         not null check (number > 0),
    kind         text        not null,
    occurred_on  date        not null,
    recorded_at  timestamptz not null,
    person       bigint      not null references organization.person (id),
    unit         text        not null,
    measure      int,
    reason       text        not null default '',
    text         text        not null default '',
    to_unit      text,
    rectifier    bigint,
    leader       bigint,
    verifier     bigint,
    day          date,
    outcome      text,
    result       text,
    evidence     bigint,
    sha256       text,
    taken_on     date,
    proof        boolean     not null default false,
    digest       text        not null check (digest <> ''),

    effective_on date        not null,
    state        text        not null,
    state_outcome text,
    state_unit   text,
    state_path   ltree       not null,
    state_due    date,
    withdrawn    boolean     not null,
    primary key (finding, number)
);
comment on column rectify.event.effective_on is 'the day from which it counts: not before the event that precedes it';
comment on column rectify.event.day is 'deadline, milestone or end of a suspension, by kind';
create index event_recorded on rectify.event (recorded_at);
create index event_person on rectify.event (person, finding);
