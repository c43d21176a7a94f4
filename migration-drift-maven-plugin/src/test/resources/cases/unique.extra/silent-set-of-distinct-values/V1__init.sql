create table book (id bigint primary key);
create table book_code (book_id bigint not null references book, code varchar(255) unique, unique (book_id, code));
