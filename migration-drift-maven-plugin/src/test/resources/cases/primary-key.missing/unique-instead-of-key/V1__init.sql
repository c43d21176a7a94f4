create table book (
    id bigint not null unique,
    title varchar(255)
);
