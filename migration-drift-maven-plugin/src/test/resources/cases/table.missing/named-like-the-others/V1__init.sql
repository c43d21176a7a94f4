create table author (
    id     bigint,
    name   varchar(255),
    gender smallint,
    constraint pk_author primary key (id),
    constraint uk_author_name unique (name),
    constraint ck_author_gender check (gender between 0 and 1)
);

create table shelf (
    id   bigint,
    code varchar(255),
    kind smallint,
    constraint pk_shelf primary key (id),
    constraint uk_shelf_code unique (code),
    constraint ck_shelf_kind check (kind between 0 and 1)
);
