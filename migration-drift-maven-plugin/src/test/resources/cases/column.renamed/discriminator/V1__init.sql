create table payment (
    id   bigint primary key,
    kind varchar(31) not null check (kind in ('Payment', 'CARD'))
);
