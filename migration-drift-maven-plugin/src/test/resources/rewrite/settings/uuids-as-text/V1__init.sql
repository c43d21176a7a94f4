create table loan (
    id bigint primary key,
    lent varchar(36),
    due varchar(36),
    returned varchar(36)
);
