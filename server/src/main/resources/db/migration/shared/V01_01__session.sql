create extension if not exists ltree;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema if not exists shared;
grant usage on schema shared to ${app};

-- After a transaction a setting is '' and not NULL, and ''::ltree is the root, which would show everything.
create function shared.person() returns bigint language sql stable
    return nullif(current_setting('hangji.person', true), '')::bigint;

create function shared.unit() returns ltree language sql stable
    return nullif(current_setting('hangji.unit', true), '')::ltree;

create function shared.scope() returns ltree[] language sql stable
    return string_to_array(nullif(current_setting('hangji.scope', true), ''), ',')::ltree[];

create function shared.roles() returns text[] language sql stable
    return coalesce(string_to_array(nullif(current_setting('hangji.roles', true), ''), ','), '{}');

create function shared.has_role(role text) returns boolean language sql stable
    return role = any (shared.roles());

create function shared.is_system() returns boolean language sql stable
    return 'SYSTEM' = any (shared.roles());

-- db-scheduler's table: what waits or retries. It holds no business records.
create table shared.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on shared.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on shared.scheduled_tasks (last_heartbeat);
grant select, insert, update, delete on shared.scheduled_tasks to ${app};
