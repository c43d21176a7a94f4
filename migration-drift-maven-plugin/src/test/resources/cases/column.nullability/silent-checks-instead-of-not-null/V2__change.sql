alter table author add constraint author_born check (not (born is null) and born > 0) not valid;
alter table author validate constraint author_born;
