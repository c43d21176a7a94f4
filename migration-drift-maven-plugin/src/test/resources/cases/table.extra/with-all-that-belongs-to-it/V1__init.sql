create table book (id bigint primary key);
create table review (
    id bigserial primary key,
    book_id bigint not null references book on delete cascade,
    stars smallint not null check (stars between 1 and 5),
    unique (book_id, stars)
);
create index on review (stars) where stars < 3;
comment on table review is 'what readers say';
