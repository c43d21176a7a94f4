create table book (
    id       bigint primary key,
    subtitle varchar(255) default null,
    sold     integer not null default 7
);
