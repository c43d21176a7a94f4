create table leftover (id bigint primary key);
