create table sale (
    id     int8 not null,
    amount numeric(19, 2),
    moment timestamp,
    opens  time,
    status int4 check (status between 0 and 1),
    zoned  timestamp,
    primary key (id)
);
