create table book (id bigint primary key, sold integer not null);
