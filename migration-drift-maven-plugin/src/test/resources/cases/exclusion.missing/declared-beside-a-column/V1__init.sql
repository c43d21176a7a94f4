create table booking (
    id bigint primary key,
    span tsrange
);
