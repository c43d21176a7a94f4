create table loan (
    id bigint primary key,
    book_id bigint not null references book,
    due date
);
