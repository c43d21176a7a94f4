create table book (id bigint not null, isbn varchar(255) not null);
create unique index book_idx on book using btree (id asc nulls last);
alter table book add constraint book_key primary key using index book_idx;
create unique index concurrently_not on book (isbn);
alter table book add constraint book_isbn unique using index concurrently_not;
