create table book (id bigint primary key);
create table book_titles (
    book_id bigint not null references book,
    language varchar(255) not null check (language in ('DE', 'EN')),
    title varchar(255),
    primary key (book_id, language)
);
