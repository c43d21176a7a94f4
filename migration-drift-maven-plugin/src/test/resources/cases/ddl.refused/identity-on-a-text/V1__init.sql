create table voucher (
    id    varchar(36) primary key,
    worth numeric(12, 2) not null
);
