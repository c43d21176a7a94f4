create table tagged (id bigint primary key, tags text[]);
