create table shop (
    id bigint primary key,
    opens integer,
    closes integer
);
