create table chapter (
    id bigint not null,
    constraint chapter_key primary key (id) deferrable
);
