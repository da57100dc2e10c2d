-- Files of a finding are seen by whoever sees the finding.
create policy file_of_finding on evidence.file for select to ${app} using (
    subject_type = 'finding' and exists (select from rectify.finding f where f.id = subject_number));

-- An event about a file speaks of a file that is really there, and of its own shot time.
create function rectify.know_file() returns trigger
    language plpgsql security definer set search_path = rectify, public as $$
begin
    if not exists (
        select from evidence.file f
        where f.id = new.evidence and f.subject_type = 'finding' and f.subject_number = new.finding
          and f.sha256 = new.sha256 and (not new.proof or f.purpose = 'PROOF')
          and (f.taken_at at time zone 'Asia/Shanghai')::date is not distinct from new.taken_on) then
        raise exception '没有这个文件，或它与记录不符' using errcode = 'HJ002';
    end if;
    return new;
end $$;
create trigger know_file before insert on rectify.event for each row when (new.kind = 'FILE')
    execute function rectify.know_file();
