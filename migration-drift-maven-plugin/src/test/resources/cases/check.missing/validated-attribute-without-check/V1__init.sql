create table review (
    id bigint primary key,
    stars integer not null
);
