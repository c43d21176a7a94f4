create table specimen (
    id         uuid primary key,
    names      character varying(255)[],
    numbers    integer array,
    attributes jsonb
);
