create table "Order" (
    id        bigint primary key,
    "orderNo" varchar(255),
    "limit"   integer
);
