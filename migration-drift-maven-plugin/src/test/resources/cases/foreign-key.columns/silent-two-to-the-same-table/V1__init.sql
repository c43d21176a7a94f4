create table author (
    id bigint primary key
);

create table book (
    id bigint primary key,
    editor_id bigint references author,
    author_id bigint references author
);
