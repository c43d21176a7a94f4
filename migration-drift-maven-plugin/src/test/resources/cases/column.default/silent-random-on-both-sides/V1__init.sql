create table ticket (
    id     bigint primary key,
    luck   double precision default RANDOM(),
    number uuid default gen_random_uuid()
);
