create table book (
    id bigint primary key,
    isbn varchar(255) not null unique nulls not distinct
);
