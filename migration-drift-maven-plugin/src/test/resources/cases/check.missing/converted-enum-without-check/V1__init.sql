create table invoice (
    id bigint primary key,
    status varchar(1)
);
