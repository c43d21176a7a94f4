alter table customer rename column mail to email;
alter table customer rename constraint uq_customer_mail to uq_customer_email;

-- 254 is the longest address that mail servers accept.
alter table customer alter column email type varchar(254);

update customer
   set email = lower(email)
 where email <> lower(email);
