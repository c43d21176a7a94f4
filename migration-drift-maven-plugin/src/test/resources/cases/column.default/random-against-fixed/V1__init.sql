create table ticket (
    id     bigint primary key,
    number uuid default '00000000-0000-0000-0000-000000000000'
);
