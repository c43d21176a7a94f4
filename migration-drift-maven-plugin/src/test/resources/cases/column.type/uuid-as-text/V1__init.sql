create table book (
    id varchar(36) primary key
);
