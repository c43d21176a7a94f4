create table book (
    id bigint primary key,
    title varchar(255)
);

create extension pg_trgm;

create index book_title_search on book using gin (title gin_trgm_ops);
create index book_title_folded on book (lower(title));
create index book_titled on book (title) where title is not null;
create index book_title_prefix on book (title text_pattern_ops);
