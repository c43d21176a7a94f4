create table shop (
    id      bigint primary key,
    opens   time,
    created timestamptz
);
