-- Customers may return an order within two weeks.

alter table purchase_order
    drop constraint ck_purchase_order_status;

alter table purchase_order
    add constraint ck_purchase_order_status
        check (status in ('PLACED', 'PAID', 'SHIPPED', 'RETURNED', 'CANCELLED'));
