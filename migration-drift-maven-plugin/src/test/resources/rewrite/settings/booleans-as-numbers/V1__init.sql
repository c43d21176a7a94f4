create table loan (
    id bigint primary key,
    lent smallint,
    due smallint,
    returned smallint
);
