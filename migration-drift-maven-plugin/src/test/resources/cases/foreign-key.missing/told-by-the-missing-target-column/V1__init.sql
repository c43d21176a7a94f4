create table author (code varchar(10) primary key);
create table book (id bigint primary key, author_id bigint);
