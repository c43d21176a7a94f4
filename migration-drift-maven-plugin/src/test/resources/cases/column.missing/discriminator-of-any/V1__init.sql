create table book (id bigint primary key);
create table film (id bigint primary key);
create table loan (id bigint primary key, item_id bigint);
