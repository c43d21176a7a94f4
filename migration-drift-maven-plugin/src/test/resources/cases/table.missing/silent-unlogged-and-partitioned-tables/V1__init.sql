create unlogged table session (
    id bigint primary key
);

create table measurement (
    id    bigint not null,
    value double precision not null,
    primary key (id)
) partition by range (id);

create table measurement_first partition of measurement for values from (0) to (1000000);
create table measurement_rest partition of measurement default;
