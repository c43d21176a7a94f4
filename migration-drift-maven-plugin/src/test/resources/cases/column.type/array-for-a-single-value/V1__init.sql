create table book (
    id       bigint primary key,
    tag      varchar(255)[],
    editions bigint[]
);
