create table book (
    id bigint primary key
);

create table heartbeat (
    node varchar(20),
    seen timestamptz
);

create table outbox_lock (
    held boolean
);

create table "book_Search" (
    id bigint
);

create table visit (
    id bigint
);
