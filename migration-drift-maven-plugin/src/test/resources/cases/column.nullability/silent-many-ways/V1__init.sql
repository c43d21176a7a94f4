create domain required as varchar(255) not null;
create table item (
    id bigint not null,
    a varchar(255) constraint a_required not null,
    b varchar(255),
    c varchar(255) null,
    d integer not null,
    version bigint not null default 0,
    parent_id bigint not null,
    constraint item_key primary key (id)
);
