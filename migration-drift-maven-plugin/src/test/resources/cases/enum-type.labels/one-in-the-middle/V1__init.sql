create type size as enum ('A', 'C');
create table book (id bigint primary key, size size);
