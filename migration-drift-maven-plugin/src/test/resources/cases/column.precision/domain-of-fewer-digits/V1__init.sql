create domain price as numeric(8, 2);
create domain weight as numeric(10, 1);
create domain moment as timestamp(0);

create table book (
    id     bigint primary key,
    price  price,
    weight weight,
    read   moment
);
