create table book (id bigint primary key);

create table message (id uuid primary key, type varchar(255), payload text);
