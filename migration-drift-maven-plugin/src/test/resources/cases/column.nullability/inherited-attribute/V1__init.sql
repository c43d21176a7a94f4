create table note (id bigint primary key, created timestamptz not null);
create table letter (
    id bigint primary key,
    created timestamptz
);
