-- "My orders" shows the newest first; the wider index serves the foreign key as well.

create index ix_purchase_order_history on purchase_order (customer_id, placed_at desc);

drop index ix_purchase_order_customer;
