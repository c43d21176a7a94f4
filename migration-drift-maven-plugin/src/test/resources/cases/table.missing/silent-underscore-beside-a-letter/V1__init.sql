create table a_b (
    id bigint primary key
);

create table acb (
    id   bigint primary key,
    name varchar(40)
);
