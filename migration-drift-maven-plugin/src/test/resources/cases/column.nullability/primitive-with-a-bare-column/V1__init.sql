create table book (
    id       bigint primary key,
    pages    integer not null,
    in_print boolean not null
);
create table book_points (
    book_id bigint not null references book (id),
    x       integer not null,
    y       integer not null
);
