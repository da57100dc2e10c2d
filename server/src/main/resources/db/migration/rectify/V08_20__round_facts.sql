-- For figures: a round by a name that no other has, since two rounds may be called alike.
create view rectify.round_facts with (security_invoker = true) as
    select id, name || '（' || id || '）' as label, occurred_on from rectify.round;
grant select on rectify.round_facts to ${app};
