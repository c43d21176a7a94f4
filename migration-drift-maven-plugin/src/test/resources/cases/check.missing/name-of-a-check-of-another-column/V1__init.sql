create table parcel (
    id bigint primary key,
    weight integer,
    height integer,
    constraint ck_parcel check (height > 0)
);
