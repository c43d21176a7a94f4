create table author (
    id bigint primary key
);

create table shelf (
    id bigint primary key
);

create table book (
    id        bigint primary key,
    author_id bigint,
    shelf_id  bigint,
    constraint fk_book_author_id foreign key (author_id) references author,
    constraint fk_book_shelf_id foreign key (shelf_id) references shelf
);

create table loan (
    id      bigint primary key,
    book_id bigint
);
