create table invoice (
    id bigint primary key,
    number varchar(255) check (char_length(btrim(number)) >= 1)
);
