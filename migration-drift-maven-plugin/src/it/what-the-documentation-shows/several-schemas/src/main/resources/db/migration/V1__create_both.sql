create table book (
    id    bigint primary key,
    title varchar(255)
);

create table crm.customer (
    id bigint primary key
);
