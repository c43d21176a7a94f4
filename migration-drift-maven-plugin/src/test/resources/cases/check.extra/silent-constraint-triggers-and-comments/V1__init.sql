create table book (id bigint primary key, title varchar(255));
create function nothing() returns trigger language plpgsql as $$ begin return null; end $$;
create constraint trigger later after insert on book deferrable initially deferred for each row execute function nothing();
comment on column book.title is E'what\'s on the cover';
comment on constraint book_pkey on book is 'the key';
