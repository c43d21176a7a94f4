create table parcel (
    id     bigint primary key,
    label  varchar(255) not null,
    sender varchar(255) not null,
    code   varchar(255) not null
);
