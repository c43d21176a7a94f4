create table book (
    id         bigint primary key,
    page_count varchar(255),
    shelf      varchar(255)
);
