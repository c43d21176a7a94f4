create sequence hibernate_sequence;

create table invoice (
    id bigint primary key
);
