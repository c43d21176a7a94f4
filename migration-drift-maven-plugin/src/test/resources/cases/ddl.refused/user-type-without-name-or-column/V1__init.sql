create table folder (
    id   bigint primary key,
    name varchar(40)
);
