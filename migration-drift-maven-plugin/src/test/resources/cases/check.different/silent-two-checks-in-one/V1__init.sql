create table span (
    id bigint primary key,
    low integer not null check (low > 0),
    high integer not null,
    check (high > low)
);
