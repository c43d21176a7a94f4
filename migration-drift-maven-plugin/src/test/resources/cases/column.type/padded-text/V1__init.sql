create table country (
    id   bigint primary key,
    code char(3)
);
