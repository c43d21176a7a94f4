create table author (id bigint primary key, code varchar(255) not null unique);
create table book (
    id bigint primary key,
    first_id bigint constraint book_first references author match simple on update no action on delete no action not deferrable,
    second bigint,
    code varchar(255) references author (code),
    sequel_id bigint,
    constraint fk_second foreign key (second) references author
);
alter table book add constraint sequel foreign key (sequel_id) references book on delete set null (sequel_id) not valid;
alter table book validate constraint sequel;
create table cover (book_id bigint primary key references book (id));
