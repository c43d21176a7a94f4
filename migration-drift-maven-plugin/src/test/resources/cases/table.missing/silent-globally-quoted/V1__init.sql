create table "user" (
    "id"    bigint primary key,
    "order" integer
);
