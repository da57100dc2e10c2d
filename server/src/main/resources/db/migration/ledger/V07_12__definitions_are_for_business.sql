-- What the ledgers ask for is for those who have a part in business; administrators have none. The platform itself reads the
-- versions by functions of its own.
drop policy read_definition on ledger.definition;
create policy read_definition on ledger.definition for select to ${app}
    using ((select shared.scope()) is not null or (select shared.is_system()));
