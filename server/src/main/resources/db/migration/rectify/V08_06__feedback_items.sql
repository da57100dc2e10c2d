-- An inspection feeds back items; one item may be split into several findings (19 items, 20 problems).
alter table rectify.finding add column feedback_item int check (feedback_item > 0);
comment on column rectify.finding.feedback_item is 'number of the item within its round, shared by the findings it was split into; null where the finding is an item of its own';
grant insert (feedback_item) on rectify.finding to ${app};
create or replace view rectify.finding_facts with (security_invoker = true) as
    select id, round, number, source, aspect, title, text, major, occurred_on, recorded_at, registered_unit, registered_path,
           feedback_item
    from rectify.finding;
