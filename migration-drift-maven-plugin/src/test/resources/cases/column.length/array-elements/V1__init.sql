create table book (
    id   bigint primary key,
    tags varchar(20)[]
);
