create table book (id bigserial primary key);
