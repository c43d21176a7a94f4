create table book (
    id        bigint primary key,
    author_id bigint not null
);

create materialized view author_statistics as
select author_id, count(*) as books
from book
group by author_id;

create unique index on author_statistics (author_id);
