-- A file that was handed in holds everything as it was typed, what is masked elsewhere too. So it is seen by whoever handed it
-- in and by those who record the ledger themselves for its unit or from above, not by whoever sees the unit for another reason.
-- The roles are those of the day on which it came.
alter table ledger.import add column entry_by text[] not null default '{CLERK,RESPONSIBLE_LEADER,BUREAU_LEADER}';
alter policy import_read on ledger.import using (
    recorded_by = (select shared.person()) or unit_path <@ any (shared.held(variadic entry_by)) or (select shared.is_system()));
alter policy import_write on ledger.import with check (
    recorded_by = (select shared.person()) and unit_path <@ any (shared.held(variadic entry_by)));

alter table ledger.mapped_file add column entry_by text[] not null default '{CLERK,RESPONSIBLE_LEADER,BUREAU_LEADER}';
alter policy mapped_file_read on ledger.mapped_file using (
    recorded_by = (select shared.person()) or unit_path <@ any (shared.held(variadic entry_by)));

-- What is done with a return, by the roles that do it where they are held.
alter policy record_return on ledger.return_event with check (
    recorded_by = (select shared.person())
    and case when kind = 'SUBMIT'
             then unit_path <@ any ((select shared.held('CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER'))::ltree[])
             else unit_path <@ any ((select shared.held('CLERK', 'RESPONSIBLE_LEADER', 'VERIFIER', 'BUREAU_LEADER'))::ltree[])
        end);
alter policy ask_amendment on ledger.amendment with check (
    asked_by = (select shared.person())
    and unit_path <@ any ((select shared.held('CLERK', 'RESPONSIBLE_LEADER', 'VERIFIER', 'BUREAU_LEADER'))::ltree[]));
alter policy answer_difference on ledger.difference_answer with check (
    recorded_by = (select shared.person())
    and unit_path <@ any ((select shared.held('CLERK', 'RESPONSIBLE_LEADER', 'BUREAU_LEADER'))::ltree[]));
-- An amendment is decided by a leader or verifier of the unit, or from a unit above.
alter policy decide_amendment on ledger.amendment_decision with check (
    decided_by = (select shared.person())
    and exists (select from ledger.amendment a where a.id = amendment and (
        a.unit_path <@ any ((select shared.held('RESPONSIBLE_LEADER', 'VERIFIER', 'BUREAU_LEADER'))::ltree[])
        or exists (select from unnest((select shared.held('CLERK'))) above
                   where a.unit_path <@ above and a.unit_path <> above))));
