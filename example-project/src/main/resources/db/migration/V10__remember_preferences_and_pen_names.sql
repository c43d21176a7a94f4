alter table customer
    add column preferences jsonb not null default '{}';

-- Patrons have always had their parcels gift-wrapped.
update customer
   set preferences = '{"favouriteGenres": [], "giftWrap": true}'
 where tier = 'PATRON';

alter table author
    add column pen_names varchar(120)[];
