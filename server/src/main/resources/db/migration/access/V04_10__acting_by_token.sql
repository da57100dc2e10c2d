-- Who holds a token, asked once by every call of a program: one statement before anybody acts, so that no session has to be
-- told of the platform first. It answers nothing but what belongs to the token itself.
create function access.acting_by_token(token_hash text, at timestamptz)
    returns table (person bigint, account text, name text, unit text, unit_path text, unit_name text, roles text[], paths text[])
    language plpgsql stable security definer set search_path = access, public as $$
begin
    return query
        select p.id, a.name, p.name, u.code, u.path::text, u.name, g.roles, g.paths
        from access.token t
            join access.account a on a.id = t.account
            join organization.person p on p.id = a.person
            join organization.unit u on u.code = p.unit
            cross join lateral (
                select coalesce(array_agg(d.role order by d.id), '{}') as roles,
                    coalesce(array_agg(o.path::text order by d.id), '{}') as paths
                from access.granted d join organization.unit o on o.code = d.unit
                where d.account = a.id and d.revoked_at is null) g
        where t.hash = token_hash and t.revoked_at is null and t.expires_at > at and not a.disabled;
end $$;
revoke execute on function access.acting_by_token(text, timestamptz) from public;
grant execute on function access.acting_by_token(text, timestamptz) to ${app};
