create table book (
    id       bigint primary key,
    title    varchar(255),
    isbn     character varying(13),
    subtitle varchar(80),
    series   varchar(60),
    shelf    char(1) not null
);
