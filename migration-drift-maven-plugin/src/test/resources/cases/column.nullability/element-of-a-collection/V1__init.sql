create table book (id bigint primary key);
create table book_tags (book_id bigint not null references book, tags varchar(255) not null, unique (book_id, tags));
create table book_bindings (
    book_id bigint not null references book,
    binding varchar(255) not null check (binding in ('HARDCOVER', 'PAPERBACK'))
);
create table book_chapters (
    book_id bigint not null references book,
    chapters varchar(255) not null,
    place integer not null check (place >= 0),
    primary key (book_id, place)
);
create table book_titles (
    book_id bigint not null references book,
    titles varchar(255) not null,
    titles_key varchar(255) not null,
    primary key (book_id, titles_key)
);
create table book_reviews (book_id bigint not null references book, stars integer not null, text varchar(255));
