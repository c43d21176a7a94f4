create table "Order Items" ("Id" bigint primary key, "Full Name" varchar(255));
create index "By Name" on "Order Items" ("Full Name");
