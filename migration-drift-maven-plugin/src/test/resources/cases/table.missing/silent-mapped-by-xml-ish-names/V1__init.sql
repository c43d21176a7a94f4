create table Public.Customer_Tbl (Cust_Id int8 primary key, Cust_Name varchar(40) default 'none' not null, SINCE date default current_date);
