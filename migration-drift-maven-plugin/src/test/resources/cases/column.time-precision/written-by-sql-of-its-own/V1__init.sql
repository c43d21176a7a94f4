create table loan (
    id   bigint primary key,
    lent timestamp(0),
    due  timestamp(0)
);
