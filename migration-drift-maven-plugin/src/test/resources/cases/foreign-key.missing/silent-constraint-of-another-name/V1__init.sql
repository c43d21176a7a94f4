create table author (
    id bigint primary key
);

create table book (
    id bigint primary key,
    author_id bigint
);

alter table book add constraint written_by
    foreign key (author_id) references author (id);
