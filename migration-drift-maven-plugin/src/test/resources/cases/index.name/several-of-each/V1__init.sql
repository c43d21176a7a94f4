create table author (
    id bigint primary key
);

create table book (
    id bigint primary key,
    title varchar(255),
    genre varchar(255),
    isbn varchar(255) constraint a_isbn unique,
    shelf varchar(255) constraint a_shelf unique,
    author_id bigint constraint a_author references author,
    editor_id bigint constraint a_editor references author
);

create index a_genre on book (genre);
create index a_title on book (title);
