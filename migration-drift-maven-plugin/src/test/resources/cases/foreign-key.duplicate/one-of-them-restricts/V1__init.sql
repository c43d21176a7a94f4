create table author (id bigint primary key);

create table book (
    id bigint primary key,
    author_id bigint constraint a_first references author on delete restrict
);

alter table book add constraint b_second foreign key (author_id) references author on delete cascade;
