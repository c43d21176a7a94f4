create table place (
    id   bigint primary key,
    name varchar(40)
);
