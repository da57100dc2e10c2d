create schema if not exists access;
grant usage on schema access to ${app};

create table access.account (
    id               bigint generated always as identity primary key,
    name             text        not null unique check (name ~ '^[a-z][a-z0-9._-]{1,39}$' and name not in ('admin', 'root', 'administrator')),
    person           bigint      not null references organization.person (id),
    password_hash    text        not null default '',
    password_set_at  timestamptz,
    must_change      boolean     not null default false,
    failures         int         not null default 0,
    locked_until     timestamptz,
    disabled         boolean     not null default false,
    invitation_hash  text,
    invitation_until timestamptz,
    created_at       timestamptz not null
);

create table access.granted (
    id         bigint generated always as identity primary key,
    account    bigint      not null references access.account (id),
    role       text        not null,
    unit       text        not null references organization.unit (code),
    granted_by text        not null,
    granted_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by text
);
create unique index granted_once on access.granted (account, role, unit) where revoked_at is null;

create table access.token (
    hash       text primary key,
    account    bigint      not null references access.account (id),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
create index token_account on access.token (account);

create table access.password_history (
    account bigint      not null references access.account (id),
    hash    text        not null,
    set_at  timestamptz not null,
    primary key (account, set_at)
);

-- Accounts are read by the platform while somebody signs in, by the administrators, and by their owner.
do $$
declare t text;
begin
    foreach t in array array['account', 'granted', 'token', 'password_history'] loop
        execute format('alter table access.%I enable row level security', t);
        execute format('alter table access.%I force row level security', t);
    end loop;
end $$;
create policy account_keepers on access.account for all to ${app}
    using (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] or person = shared.person())
    with check (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN'] or person = shared.person());
create policy granted_readers on access.granted for select to ${app}
    using (shared.roles() && array['SYSTEM', 'SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN']
           or account in (select id from access.account where person = shared.person()));
create policy granted_keepers on access.granted for all to ${app}
    using (shared.roles() && array['SYSTEM', 'SECURITY_ADMIN'])
    with check (shared.roles() && array['SYSTEM', 'SECURITY_ADMIN']);
create policy token_keepers on access.token for all to ${app}
    using (shared.roles() && array['SYSTEM'] or account in (select id from access.account where person = shared.person()))
    with check (shared.roles() && array['SYSTEM'] or account in (select id from access.account where person = shared.person()));
create policy history_keepers on access.password_history for all to ${app}
    using (shared.roles() && array['SYSTEM'] or account in (select id from access.account where person = shared.person()))
    with check (shared.roles() && array['SYSTEM'] or account in (select id from access.account where person = shared.person()));
grant select, insert, update on access.account, access.granted, access.token to ${app};
grant select, insert on access.password_history to ${app};
