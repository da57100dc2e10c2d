-- An auditor sees the lines of those who belong to his units; the auditor of the whole sees every line, those of visitors
-- and of the platform included. This stands here, since the journal knows no tree of units.
drop policy journal_read on audit.journal;
create policy journal_read on audit.journal for select to ${app} using (
    (select shared.roles() && array['SYSTEM', 'AUDIT_ADMIN'])
    or (select coalesce(bool_or(nlevel(path) = 1), false) from unnest(shared.audited()) as path)
    or unit in (select u.code from organization.unit u where u.path <@ any ((select shared.audited())::ltree[])));
