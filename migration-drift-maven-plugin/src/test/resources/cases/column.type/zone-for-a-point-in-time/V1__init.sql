create table delivery (
    id       bigint primary key,
    ordered  timestamptz,
    sent     timestamp with time zone,
    received timestamptz,
    promised timestamptz
);
