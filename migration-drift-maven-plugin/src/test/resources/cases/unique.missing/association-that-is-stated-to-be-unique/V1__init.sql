create table leaf (
    id bigint primary key
);

create table author (
    id          bigint primary key,
    portrait_id bigint references leaf,
    bio_id      bigint references leaf,
    agent_id    bigint references leaf
);

create table author_books (
    author_id bigint not null references author,
    book_id   bigint not null references leaf
);
