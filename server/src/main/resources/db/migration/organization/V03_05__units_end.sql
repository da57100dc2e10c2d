-- A unit that is merged or dissolved keeps its row and gets its last day.
grant update (to_day) on organization.unit to ${app};
