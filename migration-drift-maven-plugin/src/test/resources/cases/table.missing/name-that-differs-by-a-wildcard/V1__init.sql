create table axb (
    id bigint primary key
);
