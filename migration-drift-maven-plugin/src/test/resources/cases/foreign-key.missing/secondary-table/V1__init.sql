create table book (id bigint primary key);
create table book_text (book_id bigint primary key, blurb varchar(255));
