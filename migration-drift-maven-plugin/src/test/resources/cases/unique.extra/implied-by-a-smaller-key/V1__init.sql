create table member (
    id    bigint primary key,
    name  varchar(255),
    email varchar(255) unique,
    phone varchar(255) constraint member_phone_key unique,
    constraint member_name_id_key unique (name, id),
    constraint member_name_email_key unique (name, email),
    constraint member_name_phone_key unique (name, phone)
);
