create table person (
    id bigint primary key,
    name varchar(255) not null,
    email varchar(255)
);
