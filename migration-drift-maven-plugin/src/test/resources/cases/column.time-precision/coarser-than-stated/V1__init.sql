create table event (
    id       bigint primary key,
    happened timestamp(3)
);
