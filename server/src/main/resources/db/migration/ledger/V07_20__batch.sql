-- The digests of versions that were written together, 32 bytes each in the order of writing. The journal binds the list by
-- its digest, so that verification tells of each version whether it is as it was written. Digests only, no content.
create table ledger.batch (
    digest  text  primary key check (digest ~ '^[0-9a-f]{64}$'),
    ledger  text  not null,
    members bytea not null check (length(members) % 32 = 0)
);
-- Digests are as good as random: to compress them is in vain.
alter table ledger.batch alter column members set storage external;
alter table ledger.batch enable row level security;
alter table ledger.batch force row level security;
create policy batch_write on ledger.batch for insert to ${app}
    with check ((select shared.is_system()) or (select shared.person()) is not null);
create policy batch_read on ledger.batch for select to ${app} using ((select shared.is_system()));
grant select, insert on ledger.batch to ${app};
