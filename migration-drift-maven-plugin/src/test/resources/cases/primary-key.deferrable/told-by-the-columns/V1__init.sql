create table chapter (
    id bigint not null,
    number bigint not null,
    primary key (number) deferrable
);
