-- Where the caller audits: the subtrees for which he holds the auditor's role, whatever else he may see.
create function shared.audited() returns ltree[] language sql stable
    return string_to_array(nullif(current_setting('hangji.audited', true), ''), ',')::ltree[];
