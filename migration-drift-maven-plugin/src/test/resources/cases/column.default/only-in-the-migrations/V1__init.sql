create table book (
    id   uuid primary key default gen_random_uuid(),
    sold integer not null default 0
);
