create table tagged (
    id bigint primary key,
    tags character varying(255)[4],
    scores integer array[3],
    notes text array,
    refs uuid[][]
);
