create table book (
    id bigint primary key,
    title varchar(255)
);

create index book_title on book (title) include (id);
