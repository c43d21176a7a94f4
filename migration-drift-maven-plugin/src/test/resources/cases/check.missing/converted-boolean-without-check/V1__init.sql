create table invoice (
    id bigint primary key,
    paid char(1)
);
