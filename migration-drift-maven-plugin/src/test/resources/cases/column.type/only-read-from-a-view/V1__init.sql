create table book (
    id    bigint primary key,
    shelf bigint
);

create view shelf as
select shelf as id, ('no ' || shelf)::varchar(10) as label, count(*) as books, sum(id) as weight,
    sum(id)::numeric(10, 2) as price, sum(id)::numeric(12, 2) as depth, now()::timestamp(0) as printed
from book
group by shelf;
