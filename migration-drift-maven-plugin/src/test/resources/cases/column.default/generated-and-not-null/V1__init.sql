create table book (id bigint primary key, made timestamptz not null);
