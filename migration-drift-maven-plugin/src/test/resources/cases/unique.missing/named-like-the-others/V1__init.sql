create table book (
    id   bigint primary key,
    isbn varchar(13),
    ean  varchar(13),
    constraint book_isbn_uq unique (isbn)
);

create table author (
    id    bigint primary key,
    name  varchar(255),
    phone varchar(255),
    mail  varchar(255),
    constraint author_mail_uq unique (mail)
);
