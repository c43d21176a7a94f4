create table rating (
    id bigint primary key,
    stars integer check (stars in (1, 2, 3, 4, 5)),
    votes integer check (votes > -1),
    code varchar(1) check (not (code <> 'A' and code <> 'B' and code <> 'C')),
    share numeric(5, 2) check (share between symmetric 100 and 0)
);
