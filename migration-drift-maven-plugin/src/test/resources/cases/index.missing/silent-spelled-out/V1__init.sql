create table book (id bigint primary key, title varchar(255), pages integer);
create index if not exists book_1 on only public.book using btree (title collate "default" asc nulls last) with (fillfactor = 70);
create index book_2 on book (title text_ops, pages desc nulls first) tablespace pg_default;
create unique index book_3 on book using btree (pages int4_ops) nulls distinct;
