create table book (id varchar(36) primary key default gen_random_uuid()::text);
