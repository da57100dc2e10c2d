-- What the roll-ups are of, and how far they have come, is for those who have a part in business, not for administrators.
drop policy read_series on figure.series;
create policy read_series on figure.series for select to ${app}
    using ((select shared.scope()) is not null or (select shared.is_system()));
drop policy read_rolled on figure.rolled;
create policy read_rolled on figure.rolled for select to ${app}
    using ((select shared.scope()) is not null or (select shared.is_system()));
drop policy read_folding on figure.folding;
create policy read_folding on figure.folding for select to ${app}
    using ((select shared.scope()) is not null or (select shared.is_system()));
