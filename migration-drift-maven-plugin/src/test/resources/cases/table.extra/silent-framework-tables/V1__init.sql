create table book (id bigint primary key);

create table ACT_RU_TASK (
    ID_ varchar(64) primary key
);

create table HT_book (
    id         bigint not null,
    hib_sess_id char(36)
);
