create table invoice (
    id    bigint primary key,
    title varchar(255)
);
