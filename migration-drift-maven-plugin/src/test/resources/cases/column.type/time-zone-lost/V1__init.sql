create table sale (
    id        bigint primary key,
    sold      timestamp,
    paid      timestamp with time zone,
    delivered timestamptz
);
