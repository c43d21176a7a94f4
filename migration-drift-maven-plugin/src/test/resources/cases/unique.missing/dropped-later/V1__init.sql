create table author (
    id    bigint primary key,
    code  varchar(255) unique,
    email varchar(255),
    phone varchar(255) unique
);
create unique index author_email on author (email);
