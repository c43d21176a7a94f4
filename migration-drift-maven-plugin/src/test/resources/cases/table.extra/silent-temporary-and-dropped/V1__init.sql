create table book (id bigint primary key);
create temporary table import (id bigint, raw text);
create temp sequence counting;
create temp view two as select 2;
create table backup_2020 (like book);
create sequence old_numbers;
