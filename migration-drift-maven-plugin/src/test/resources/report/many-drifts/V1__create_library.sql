create table author (
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    name varchar(255)
);

create sequence author_seq increment by 50;

create table publisher (
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    street varchar(255),
    postal_code varchar(10)
);

create sequence publisher_seq increment by 50;

create table book (
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    isbn varchar(255) not null,
    blurb text,
    title varchar(120),
    price numeric(10),
    author_id bigint,
    publisher_id bigint,
    shelf_mark varchar(20) not null
);

create sequence book_seq increment by 50;

create table branch (
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    street varchar(255),
    postal_code varchar(10)
);

create sequence branch_seq increment by 50;

create table copy (
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    book_id bigint references book,
    tag varchar(36)
);

create sequence copy_seq increment by 50;

create table member (
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    street varchar(255),
    postal_code varchar(10),
    email varchar(255),
    joined_on date
);

create sequence member_seq increment by 50;

create table loan (
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    copy_id bigint references copy,
    member_id bigint,
    due timestamp
);

create sequence loan_seq increment by 50;

create table fine (
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    amount numeric(10,2),
    loan_id bigint
);

create sequence fine_seq increment by 50;

create table reservation (
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    member_id bigint
);

create sequence reservation_seq increment by 50;

create table shelf (
    old_number integer,
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null
);

create sequence shelf_seq increment by 1;

create table supplier (
    old_number integer,
    id bigint primary key,
    created_at timestamp(6) with time zone,
    changed_by varchar(255) not null,
    revision integer not null,
    remark text,
    rating integer
);

create sequence supplier_seq increment by 1;

create table legacy_import (
    line text
);

create table old_loan (
    id bigint primary key
);
