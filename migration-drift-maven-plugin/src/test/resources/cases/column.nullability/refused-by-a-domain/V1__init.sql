create domain name_of_a_person as varchar(50) not null;
create table author (
    id   bigint primary key,
    name name_of_a_person
);
