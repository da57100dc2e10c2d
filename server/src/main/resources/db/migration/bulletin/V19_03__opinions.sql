-- What the public says about a publication. The contact is personal: only the organ's people see it.
create table bulletin.opinion (
    id             bigint generated always as identity primary key,
    publication    bigint      not null references bulletin.publication (id),
    words          text        not null check (words ~ '\S' and length(words) <= 2000),
    name           text        not null default '' check (length(name) <= 40),
    contact        text        not null default '' check (length(contact) <= 80),
    address_digest text        not null check (address_digest ~ '^[0-9a-f]{64}$'),
    recorded_at    timestamptz not null
);
create index opinion_publication on bulletin.opinion (publication, id);
create index opinion_address on bulletin.opinion (address_digest, recorded_at);
create index opinion_time on bulletin.opinion (recorded_at);

create table bulletin.opinion_answer (
    opinion     bigint primary key references bulletin.opinion (id),
    words       text        not null check (words ~ '\S' and length(words) <= 2000),
    answered_by bigint      not null references organization.person (id),
    recorded_at timestamptz not null
);

do $$
declare t text;
begin
    foreach t in array array['opinion', 'opinion_answer'] loop
        execute format('alter table bulletin.%I enable row level security', t);
        execute format('alter table bulletin.%I force row level security', t);
        execute format('grant select, insert on bulletin.%I to ${app}', t);
    end loop;
end $$;
create policy opinion_read on bulletin.opinion for select to ${app} using (
    (select shared.is_system())
    or exists (select from bulletin.publication p
               where p.id = opinion.publication and p.unit_path <@ any ((select shared.scope())::ltree[])));
create policy opinion_write on bulletin.opinion for insert to ${app} with check (
    exists (select from bulletin.publication p where p.id = opinion.publication)
    and not exists (select from bulletin.withdrawal w where w.publication = opinion.publication));
create policy opinion_answer_read on bulletin.opinion_answer for select to ${app} using (
    exists (select from bulletin.opinion o where o.id = opinion_answer.opinion));
create policy opinion_answer_write on bulletin.opinion_answer for insert to ${app} with check (
    answered_by = shared.person() and shared.roles() && array['CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER']
    and exists (select from bulletin.opinion o where o.id = opinion_answer.opinion));

-- A visitor may not read opinions, but floods must be told apart: how many came lately, of one address and of all.
create function bulletin.opinions_since(address text, since timestamptz, out of_address bigint, out of_all bigint)
    language sql stable security definer set search_path = bulletin as $$
    select count(*) filter (where address_digest = address), count(*) from bulletin.opinion where recorded_at > since
$$;
