create table series (
    id bigint primary key
);

create table cover (
    id bigint primary key
);

create table book (
    id bigint primary key
);

create table book_series (
    book_id   bigint primary key references book,
    series_id bigint not null references series
);

create table book_cover (
    book_id  bigint primary key references book,
    cover_id bigint not null unique references cover
);

create table book_summary (
    id      bigint primary key references book,
    summary varchar(255) not null
);
