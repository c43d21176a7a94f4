create table customer_account (
    id             bigint primary key,
    first_name     varchar(255),
    referred_by_id bigint references customer_account
);
