-- A contradiction is explained by a role that is held over its unit, not by one that is held anywhere.
alter policy event_answer on figure.contradiction_event with check (
    kind = 'EXPLAINED' and person = (select shared.person()) and mark = '' and rows = '[]'
    and exists (select from figure.contradiction c where c.id = contradiction
        and c.unit_path <@ any ((select shared.held('CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER'))::ltree[])));
