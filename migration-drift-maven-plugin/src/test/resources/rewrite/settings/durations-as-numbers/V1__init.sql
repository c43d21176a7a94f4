create table loan (
    id bigint primary key,
    lent bigint,
    due bigint,
    returned bigint
);
