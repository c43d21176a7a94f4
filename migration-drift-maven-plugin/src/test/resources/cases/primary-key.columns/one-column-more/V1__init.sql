create table book (
    id bigint not null,
    edition integer not null,
    primary key (id, edition)
);
