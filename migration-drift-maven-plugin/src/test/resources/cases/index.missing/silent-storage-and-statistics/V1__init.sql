create table book (
    id bigint primary key with (fillfactor = 80),
    title varchar(4000) storage external compression pglz,
    pages integer
) with (fillfactor = 70, autovacuum_enabled = false) tablespace pg_default;
alter table book alter column title set storage main, alter column pages set statistics 500;
alter table book alter column pages set (n_distinct = 100);
create index book_title on book (title);
alter index book_title set (deduplicate_items = off);
cluster book using book_title;
alter table book replica identity full;
create statistics book_stats (dependencies) on title, pages from book;
analyze book;
