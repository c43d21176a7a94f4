create table program_eligibility_code (code varchar(255) primary key, label varchar(255));

create table program_status_code (code varchar(255) primary key, label varchar(255));
