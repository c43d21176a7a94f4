create table book (
    id bigint primary key,
    shelf varchar(255) not null
);
