-- Only what really changes may be changed: a person keeps his name and number, a unit its place in the tree.
revoke update on organization.unit, organization.person, organization.post_held from ${app};
grant update (name, short_name, named_from) on organization.unit to ${app};
grant update (unit, post, active) on organization.person to ${app};
grant update (to_day) on organization.post_held to ${app};
