create table book (
    id    bigint primary key,
    shelf bigint
);

create view shelf as
select shelf as id, ('no ' || shelf)::varchar(10) as label, count(*) as books, sum(id) as weight
from book
group by shelf;
