create table orders ();
create table customer ();
