create table chapter (
    id bigint primary key deferrable initially deferred
);
