create table ticket (
    id   bigint primary key,
    luck double precision default random() + 0
);
