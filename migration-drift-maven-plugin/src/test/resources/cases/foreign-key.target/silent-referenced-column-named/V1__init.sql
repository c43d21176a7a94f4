create table language (
    id bigint primary key,
    code varchar(255) unique
);

create table book (
    id bigint primary key,
    language varchar(255) references language (code)
);
