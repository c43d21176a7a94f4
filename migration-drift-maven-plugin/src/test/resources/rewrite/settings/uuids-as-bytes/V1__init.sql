create table loan (
    id bigint primary key,
    lent bytea,
    due bytea,
    returned bytea
);
