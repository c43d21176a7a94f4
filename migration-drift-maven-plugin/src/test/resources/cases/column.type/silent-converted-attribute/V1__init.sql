create table member (
    id     bigint primary key,
    active char(1) check (active in ('N', 'Y'))
);
