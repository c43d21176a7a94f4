create table book (id bigint primary key, number bigint generated always as identity);
