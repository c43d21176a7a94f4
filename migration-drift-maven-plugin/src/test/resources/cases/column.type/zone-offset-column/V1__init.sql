create table flight (
    id bigint primary key,
    departs timestamptz,
    departs_offset varchar(6)
);
