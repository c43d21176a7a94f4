create table book (id bigint primary key);

create table book_title (
    book_id bigint not null references book,
    locale varchar(255) not null,
    title varchar(255),
    primary key (book_id, locale)
);
