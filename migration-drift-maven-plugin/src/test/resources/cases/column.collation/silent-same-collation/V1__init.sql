create collation german (provider = icu, locale = 'de-DE');

create table book (
    id     bigint primary key,
    isbn   varchar(255) collate pg_catalog."C",
    title  varchar(255) collate german,
    series varchar(255) collate "default"
);
