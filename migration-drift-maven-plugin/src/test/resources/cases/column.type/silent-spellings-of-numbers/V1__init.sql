create table specimen (
    id          int8 primary key,
    tiny        smallint not null,
    small       int2 not null,
    medium      int not null,
    large       bigint not null,
    approximate real not null,
    precise     float not null,
    flag        bool not null,
    huge        numeric(38),
    price       decimal(10, 2)
);
