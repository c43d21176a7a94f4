create table book (
    id    bigint primary key,
    title varchar(255)
);

create sequence revinfo_seq increment by 50;

create table revinfo (
    rev      integer primary key,
    revtstmp bigint
);

create table book_aud (
    id      bigint not null,
    rev     integer not null references revinfo,
    revtype smallint,
    title   varchar(255)
);
