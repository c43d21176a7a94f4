create table invoice (
    id bigint primary key,
    status varchar(255) check (status = 'DRAFT' or status = 'SENT' or status = 'PAID')
);
