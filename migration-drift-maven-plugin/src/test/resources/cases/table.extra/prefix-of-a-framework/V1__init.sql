create table book (id bigint primary key);
create table act_of_parliament (id bigint primary key);
create table ht_reading (id bigint primary key);
