create table book_draft (
    id bigint primary key
);

create table heartbeat (
    seen timestamptz
);

create table draft (
    id bigint
);

create table note (
    id bigint
);

create table parcel (
    id bigint
);
