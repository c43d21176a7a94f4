create table book (
    id         bigint primary key,
    attributes json,
    history    jsonb
);
