create table book (
    id     bigint primary key,
    status varchar(9) check (status in ('DRAFT', 'PUBLISHED'))
);
