create table chapter (
    id bigint not null,
    title varchar(255),
    primary key (id) include (title) not deferrable initially immediate
);
