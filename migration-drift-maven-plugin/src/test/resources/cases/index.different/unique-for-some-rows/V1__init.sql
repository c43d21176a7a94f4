create table book (id bigint primary key, title varchar(255));
create unique index book_title on book (title) where title <> '';
