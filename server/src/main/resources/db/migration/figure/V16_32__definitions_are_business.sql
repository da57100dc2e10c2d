-- What a number counts is for those who have a part in business, as the rest of the schema is; administrators have none.
drop policy definition_read on figure.definition;
create policy definition_read on figure.definition for select to ${app} using (
    (select shared.scope()) is not null or (select shared.is_system()));
