create table book (id bigint primary key);
create table author (id bigint primary key);
create table book_tag (book_id bigint not null references author, tag varchar(255));
