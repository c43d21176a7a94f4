create table audiobook (
    id       bigint       primary key references product (id),
    narrator varchar(120) not null,
    book_id  bigint       references book (id)
);

create table audiobook_chapter (
    position     integer      not null check (position >= 0),
    audiobook_id bigint       not null references audiobook (id),
    heading      varchar(160) not null,
    seconds      integer      not null,

    primary key (position, audiobook_id)
);

create index ix_audiobook_chapter_audiobook on audiobook_chapter (audiobook_id);
