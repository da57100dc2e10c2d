-- Keys of the one-time link with which the first administrators are made. They end with the first account.
create table access.setup_key (
    hash       text primary key,
    created_at timestamptz not null
);
alter table access.setup_key enable row level security;
alter table access.setup_key force row level security;
create policy setup_keepers on access.setup_key for all to ${app}
    using (shared.is_system()) with check (shared.is_system());
grant select, insert on access.setup_key to ${app};

alter table access.granted add column reason text not null default '';
