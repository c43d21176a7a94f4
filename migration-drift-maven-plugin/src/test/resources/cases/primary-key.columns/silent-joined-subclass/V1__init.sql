create table product (
    id bigint primary key
);

create table audiobook (
    id bigint primary key references product,
    minutes integer
);
