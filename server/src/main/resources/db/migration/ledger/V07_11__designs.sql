-- Definitions that somebody is still writing, so that nothing typed is lost. They are no facts: a published one is a row of
-- ledger.definition, and a draft that is published or thrown away goes.
create table ledger.design (
    id         bigint      generated always as identity primary key,
    person     bigint      not null,
    ledger     text,
    base       int         not null,
    words      text        not null,
    changed_at timestamptz not null,
    check ((ledger is null) = (base = 0))
);
comment on column ledger.design.ledger is 'whose next version it is to become; null for a new ledger';
create index design_person on ledger.design (person);
alter table ledger.design enable row level security, force row level security;
create policy own_design on ledger.design for all to ${app}
    using (person = (select shared.person())) with check (person = (select shared.person()));
grant select, insert (person, ledger, base, words, changed_at), update (words, changed_at), delete on ledger.design to ${app};
