create table book (id bigint primary key);
create table parent (id bigint primary key);
create table zchild (id bigint primary key, parent_id bigint references parent, zchild_id bigint references zchild);
create table achild (id bigint primary key, parent_id bigint references parent);
