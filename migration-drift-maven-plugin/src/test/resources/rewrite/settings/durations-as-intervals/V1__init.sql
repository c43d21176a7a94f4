create table loan (
    id bigint primary key,
    lent interval second(6),
    due interval second(6),
    returned interval second(6)
);
