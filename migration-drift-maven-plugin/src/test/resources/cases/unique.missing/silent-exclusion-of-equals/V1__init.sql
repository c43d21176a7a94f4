create table book (id bigint primary key, isbn varchar(255), exclude using btree (isbn with =));
