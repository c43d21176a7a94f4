create table author (number bigint primary key);
create table book (id bigint primary key, author_id bigint);
