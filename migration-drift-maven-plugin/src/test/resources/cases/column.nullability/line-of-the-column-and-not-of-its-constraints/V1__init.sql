create table coach (id bigint primary key);
create table team (
    id       bigint primary key,
    coach_id bigint not null,
    name     varchar(255)
);

alter table team
    add constraint team_coach_fk foreign key (coach_id) references coach;

alter table team
    add constraint team_name_key unique (coach_id, name);
alter table team alter column name set not null;
