create table book (
    id bigint primary key
);

create table book_notes (
    note_id bigint primary key,
    book_id bigint not null references book,
    notes   varchar(255)
);
