create sequence hibernate_sequence;
create table book (id bigint primary key);
