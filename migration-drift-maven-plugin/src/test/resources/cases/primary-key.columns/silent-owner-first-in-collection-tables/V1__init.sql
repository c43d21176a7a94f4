create table shop (id bigint primary key);

create table article (id bigint primary key);

create table open_day (
    shop_id bigint not null references shop,
    day smallint not null check (day between 0 and 2),
    primary key (shop_id, day)
);

create table shop_name (
    shop_id bigint not null references shop,
    language varchar(5) not null,
    name varchar(255),
    primary key (shop_id, language)
);

create table shop_article (
    shop_id bigint not null references shop,
    article_id bigint not null references article,
    primary key (shop_id, article_id)
);
