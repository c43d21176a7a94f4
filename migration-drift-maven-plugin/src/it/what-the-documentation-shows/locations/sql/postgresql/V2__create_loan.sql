create table ${owner}.loan (
    id    bigint primary key,
    title varchar(255)
);
