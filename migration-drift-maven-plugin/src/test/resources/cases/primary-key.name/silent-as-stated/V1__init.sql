create table author (
    id bigint,
    constraint author_identity primary key (id)
);
