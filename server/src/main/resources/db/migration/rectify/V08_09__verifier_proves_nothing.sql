-- Who verified the whole files no proof of it afterwards: that would make him the rectifier he judged.
create function rectify.verifier_proves_nothing() returns trigger
    language plpgsql security definer set search_path = rectify as $$
begin
    if exists (select from rectify.finding f where f.id = new.finding and f.verified_by = new.person) then
        raise exception '核查过的人附的文件不是整改证明' using errcode = 'HJ002';
    end if;
    return new;
end $$;
create trigger verifier_proves_nothing before insert on rectify.event for each row when (new.kind = 'FILE' and new.proof)
    execute function rectify.verifier_proves_nothing();
