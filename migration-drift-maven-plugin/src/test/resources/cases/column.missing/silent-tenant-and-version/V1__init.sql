create table book (id bigint primary key, tenant varchar(255) not null, version integer not null);
