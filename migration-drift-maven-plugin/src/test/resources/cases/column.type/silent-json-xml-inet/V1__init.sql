create table doc (
    id bigint primary key,
    data jsonb,
    markup xml,
    host inet,
    took numeric(21),
    year integer,
    text oid,
    image oid,
    large varchar(100000),
    blob bytea,
    month varchar(255) check (month in ('JANUARY','FEBRUARY','MARCH','APRIL','MAY','JUNE','JULY','AUGUST','SEPTEMBER','OCTOBER','NOVEMBER','DECEMBER')),
    zone varchar(6),
    currency varchar(3),
    locale varchar(255),
    url varchar(255),
    type varchar(255)
);
