create table invoice (
    id bigint primary key,
    number varchar(255) constraint always_numbered not null
);
