create table book (
    id bigint primary key,
    title varchar(200) not null
);

create table shelf (id bigint primary key);
