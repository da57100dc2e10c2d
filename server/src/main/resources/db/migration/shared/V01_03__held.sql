-- Over which subtrees one of these roles is held. shared.scope() says what is seen by any role and shared.roles() what is held
-- anywhere; whoever registers in one county and inspects another has both, and still registers in the one only.
create function shared.held(variadic wanted text[]) returns ltree[] language sql stable
    return (select array_agg(split_part(g, '@', 2)::ltree)
            from unnest(string_to_array(nullif(current_setting('hangji.grants', true), ''), ',')) g
            where split_part(g, '@', 1) = any (wanted) and split_part(g, '@', 2) <> '');
