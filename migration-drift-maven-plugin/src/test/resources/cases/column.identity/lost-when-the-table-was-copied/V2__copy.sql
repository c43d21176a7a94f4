create table book_copy (like book including indexes);
drop table book;
alter table book_copy rename to book;
