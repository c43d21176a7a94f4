create table book (
    id     bigint primary key,
    status varchar(8) check (status in ('DRAFT', 'PUBLISHED'))
);
