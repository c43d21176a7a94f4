create table review (
    id bigint primary key,
    stars integer not null check (stars between 1 and 5)
);
