create table book (id bigint primary key, code varchar(255) not null unique);
