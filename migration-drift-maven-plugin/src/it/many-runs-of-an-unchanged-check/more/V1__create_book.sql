create table book (
    id bigint primary key,
    title varchar(200) not null
);

create table old_book (id bigint primary key);
