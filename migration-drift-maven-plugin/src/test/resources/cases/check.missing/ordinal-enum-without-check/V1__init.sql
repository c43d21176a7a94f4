create table invoice (
    id bigint primary key,
    status smallint
);
