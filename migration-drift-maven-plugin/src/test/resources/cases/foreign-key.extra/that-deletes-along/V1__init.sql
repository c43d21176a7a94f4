create table book (id bigint primary key);
create table loan (
    id      bigint primary key,
    book_id bigint references book on delete cascade
);
