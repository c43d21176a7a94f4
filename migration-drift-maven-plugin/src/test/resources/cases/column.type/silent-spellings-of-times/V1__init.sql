create table specimen (
    id          bigint primary key,
    local       timestamp without time zone,
    instant     timestamp with time zone,
    shifted     timestamptz,
    zoned       timestamptz(6),
    date        date,
    time        time(0),
    interval    interval,
    nanoseconds numeric(21)
);
