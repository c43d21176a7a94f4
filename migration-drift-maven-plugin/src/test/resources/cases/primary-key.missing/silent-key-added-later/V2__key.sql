create unique index concurrently_built on book (id);
alter table book add constraint book_key primary key using index concurrently_built;
