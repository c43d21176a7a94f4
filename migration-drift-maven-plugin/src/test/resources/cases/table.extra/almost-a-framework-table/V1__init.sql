create table book (id bigint primary key);
create table batch_order (id bigint primary key);
create table shedlock_archive (id bigint primary key);
