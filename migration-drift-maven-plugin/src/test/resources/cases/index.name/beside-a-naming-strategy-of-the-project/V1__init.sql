create table author (
    id bigint primary key
);

create table book (
    id        bigint primary key,
    title     varchar(255),
    year      integer,
    isbn      varchar(255),
    edition   integer,
    author_id bigint,
    constraint book_author foreign key (author_id) references author (id),
    constraint book_edition unique (isbn, edition)
);
create index book_title on book (title);
create index book_year on book (year);
