create table public.book (
    id bigint primary key
);
