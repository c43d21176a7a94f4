create table country (
    code varchar(255) not null,
    number integer not null,
    primary key (number)
);
