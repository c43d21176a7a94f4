create table book (
    id     bigint primary key,
    digest varchar(32),
    code   varchar(5),
    shelf  varchar(10)
);
