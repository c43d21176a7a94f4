create table payment (
    id bigint primary key,
    kind varchar(31) not null check (kind in ('CARD', 'Payment')),
    number varchar(255) not null
);
