create table revinfo (rev integer primary key, revtstmp bigint);
create table book (id bigint primary key);
create table book_aud (
    id bigint not null,
    rev integer not null references revinfo,
    revtype smallint,
    primary key (rev, id)
);
