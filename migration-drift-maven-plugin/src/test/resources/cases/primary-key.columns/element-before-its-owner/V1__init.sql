create table reader (
    id bigint primary key
);

create table nickname (
    reader_id bigint not null references reader,
    alias varchar(255) not null,
    primary key (alias, reader_id)
);
