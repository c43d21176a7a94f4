create table author (
    id   bigint primary key,
    mood varchar(10) check (mood ~ '^(SAD|GLAD|TIRED)$')
);
