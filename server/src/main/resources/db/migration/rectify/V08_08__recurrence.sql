-- A closed finding that came back elsewhere is a new finding that names it.
alter table rectify.finding add column recurrence_of bigint references rectify.finding (id) check (recurrence_of <> id);
create index finding_recurrence on rectify.finding (recurrence_of) where recurrence_of is not null;
grant insert (recurrence_of) on rectify.finding to ${app};
