create table customer (
    id bigint primary key,
    email varchar(255),
    active boolean not null
);

create unique index one_active_mail on customer (email) where active;
