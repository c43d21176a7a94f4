create table book (id bigint primary key, title varchar(255), search tsvector);
create index on book using gin (search);
create trigger book_search before insert or update on book for each row
    execute function tsvector_update_trigger(search, 'pg_catalog.english', title);
