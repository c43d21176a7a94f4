create table payment (
    id         bigint primary key,
    dtype      varchar(31) not null check (dtype in ('Payment', 'CardPayment', 'Transfer')),
    payer      varchar(255),
    lastdigits varchar(255),
    account    varchar(255)
);
