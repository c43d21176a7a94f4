create or replace view book_sales as
select book.id                                               as book_id,
       product.title                                         as title,
       sum(order_line.quantity)                              as copies_sold,
       cast(max(purchase_order.placed_at) as timestamptz(6)) as last_sold_at
  from book
  join product on product.id = book.id
  join order_line on order_line.product_id = book.id
  join purchase_order on purchase_order.id = order_line.order_id
 where purchase_order.status not in ('RETURNED', 'CANCELLED')
 group by book.id, product.title;
