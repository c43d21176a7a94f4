create table invoice (
    id bigint primary key,
    amount integer not null
);

create schema audit;

create table audit.entry (
    id bigint primary key,
    amount integer check (amount > 0)
);
