create table book (id bigint primary key, isbn varchar(255), shop varchar(255), exclude (isbn with =, shop with =));
