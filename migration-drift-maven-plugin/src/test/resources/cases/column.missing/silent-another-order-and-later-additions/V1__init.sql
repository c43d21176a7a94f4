create table book (
    title varchar(255),
    code  varchar(255),
    id    bigint primary key
);
