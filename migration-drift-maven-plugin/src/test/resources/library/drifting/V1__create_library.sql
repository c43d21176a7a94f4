create sequence book_seq increment by 50;

create table book (
    id bigint primary key,
    title varchar(100) not null
);

create table loan (
    id bigint primary key,
    book_id bigint not null references book
);
