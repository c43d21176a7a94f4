create sequence catalogue_number;

create table book (
    id bigint primary key default nextval('catalogue_number')
);
