create table book (
    id      bigint primary key,
    clerk   varchar(255) not null,
    title   varchar(255) not null,
    created timestamptz not null,
    updated timestamptz not null
);
