create table all_book (id bigint primary key, title varchar(100) not null, deleted boolean not null);

create view current_book as
select id, title from all_book where not deleted;

create table shelf (id bigint primary key, book_id bigint);
