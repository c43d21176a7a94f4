create table review (
    id bigint primary key,
    stars integer not null check (stars >= 1),
    check (stars <= 5)
);
