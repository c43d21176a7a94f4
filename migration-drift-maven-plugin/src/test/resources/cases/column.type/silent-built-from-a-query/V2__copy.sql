create table book as
select id, title, pages from old_book;
alter table book alter column title set not null;
alter table book add primary key (id);
drop table old_book;
