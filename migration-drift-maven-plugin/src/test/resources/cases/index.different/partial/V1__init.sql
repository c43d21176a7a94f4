create table book (
    id bigint primary key,
    title varchar(255),
    copies integer
);

create index book_title on book (title) where copies > 0;
