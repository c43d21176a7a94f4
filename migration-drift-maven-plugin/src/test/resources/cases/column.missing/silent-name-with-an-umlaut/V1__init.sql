create table book (id bigint primary key, ÄNDERUNG varchar(255));
