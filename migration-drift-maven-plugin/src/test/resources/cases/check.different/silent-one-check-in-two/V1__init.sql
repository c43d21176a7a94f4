create table span (
    id bigint primary key,
    low integer not null,
    high integer not null,
    constraint bounds check (low > 0 and high < 100)
);
