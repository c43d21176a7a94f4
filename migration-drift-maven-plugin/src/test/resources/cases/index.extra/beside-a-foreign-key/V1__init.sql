create table author (id bigint primary key);

create table book (
    id bigint primary key,
    title varchar(255),
    author_id bigint references author
);

create index book_title on book (title);
create index book_title_author on book (title, author_id);
create index book_author_title on book (author_id, title);
