create table book (
    id bigint,
    title varchar(255)
);
