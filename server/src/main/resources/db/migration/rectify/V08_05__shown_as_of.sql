-- The pages of a round of long ago open as of a day; the worked example's do.
alter table rectify.round add column shown_as_of date;
grant insert (shown_as_of) on rectify.round to ${app};
