-- A remark is written by the roles that review, where they are held, as the other acts on returns are.
alter policy remark_return on ledger.return_remark with check (
    recorded_by = (select shared.person())
    and unit_path <@ any ((select shared.held('CLERK', 'RESPONSIBLE_LEADER', 'VERIFIER', 'BUREAU_LEADER'))::ltree[]));
