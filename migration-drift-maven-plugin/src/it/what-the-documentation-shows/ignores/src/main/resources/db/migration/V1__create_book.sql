create table book (
    id    bigint primary key,
    title varchar(255)
);
create table report_sales (
    month date primary key,
    books integer
);
