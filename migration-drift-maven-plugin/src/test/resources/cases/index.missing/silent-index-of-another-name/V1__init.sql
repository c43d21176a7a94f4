create table book (
    id bigint primary key,
    title varchar(255)
);

create index idx_on_title on book using btree (title asc);
