create table trip (
    id     bigint primary key,
    length bigint
);
