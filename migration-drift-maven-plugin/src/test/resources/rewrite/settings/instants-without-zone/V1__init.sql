create table loan (
    id bigint primary key,
    lent timestamp,
    due timestamp,
    returned timestamp
);
