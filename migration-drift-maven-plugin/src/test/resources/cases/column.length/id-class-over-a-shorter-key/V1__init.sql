create table seedlot (seedlot_number varchar(5) primary key);
create table owner (
    seedlot_number varchar(5) not null references seedlot,
    code           varchar(2) not null,
    primary key (seedlot_number, code)
);
