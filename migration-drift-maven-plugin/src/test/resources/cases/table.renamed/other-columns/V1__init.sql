create table readers (
    id     bigint primary key,
    street varchar(255),
    city   varchar(255)
);
