create domain mood as varchar(10) check (value in ('GLAD', 'SAD'));
create table author (
    id   bigint primary key,
    mood mood not null
);
