create table invoice (
    id bigint primary key,
    number varchar(255) check (number > 'R' or number = 'R')
);
