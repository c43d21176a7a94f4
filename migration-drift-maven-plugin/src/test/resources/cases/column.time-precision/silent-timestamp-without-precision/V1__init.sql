create table event (
    id       bigint primary key,
    happened timestamp,
    recorded timestamptz,
    sent     timestamptz(3)
);
