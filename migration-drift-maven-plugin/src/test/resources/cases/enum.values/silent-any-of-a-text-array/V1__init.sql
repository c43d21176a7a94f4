create table invoice (
    id bigint primary key,
    status varchar(255) check (status = any (array['DRAFT', 'SENT', 'PAID']::text[]))
);
