create table book (id bigint primary key, title varchar(255));

alter table book add constraint book_title_not_null not null title not valid;
alter table book alter column title set not null;
