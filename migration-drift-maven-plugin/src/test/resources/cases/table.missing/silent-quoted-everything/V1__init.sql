create sequence "Item Seq" increment 50;
create table "Order Items" (
    "Id" bigint primary key,
    "Full Name" varchar(255),
    "Code" varchar(255) unique,
    "Kind" varchar(255) check ("Kind" in ('NEW', 'USED')),
    "Parent Id" bigint references "Order Items" ("Id")
);
