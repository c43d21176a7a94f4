create table stockitem (
    shop bigint not null,
    article integer not null,
    primary key (shop, article)
);
