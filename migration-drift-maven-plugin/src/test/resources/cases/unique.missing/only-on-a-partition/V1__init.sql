create table reading (id bigint primary key, code bigint not null) partition by range (id);
create table reading_1 partition of reading for values from (0) to (10);
create unique index on reading_1 (id, code);
create index on reading_1 (code);
