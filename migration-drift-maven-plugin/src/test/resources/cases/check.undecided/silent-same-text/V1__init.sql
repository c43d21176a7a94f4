create table invoice (
    id bigint primary key,
    number varchar(255) constraint numbered check ((length(trim(both from number)) > 0))
);
