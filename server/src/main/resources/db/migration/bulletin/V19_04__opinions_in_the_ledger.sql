-- Opinions are entries of the ledger 公众意见. What came before that stays here, to be read only; it is carried over when
-- the platform starts, and this remembers which.
revoke insert on bulletin.opinion, bulletin.opinion_answer from ${app};
drop function bulletin.opinions_since(text, timestamptz);

create table bulletin.opinion_moved (
    opinion bigint primary key references bulletin.opinion (id)
);

-- Who sent how much lately, so that floods are told apart; forgotten after a day, hence neither fact nor event.
create table bulletin.opinion_arrival (
    address_digest text        not null check (address_digest ~ '^[0-9a-f]{64}$'),
    arrived_at     timestamptz not null
);
create index opinion_arrival_time on bulletin.opinion_arrival (arrived_at);

alter table bulletin.opinion_moved enable row level security;
alter table bulletin.opinion_moved force row level security;
alter table bulletin.opinion_arrival enable row level security;
alter table bulletin.opinion_arrival force row level security;
create policy opinion_moved_system on bulletin.opinion_moved to ${app}
    using ((select shared.is_system())) with check ((select shared.is_system()));
create policy opinion_arrival_system on bulletin.opinion_arrival to ${app}
    using ((select shared.is_system())) with check ((select shared.is_system()));
grant select, insert on bulletin.opinion_moved to ${app};
grant select, insert, delete on bulletin.opinion_arrival to ${app};
