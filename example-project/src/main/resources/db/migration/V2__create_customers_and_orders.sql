-- The shop goes online: customers, their orders, and how they pay.

create sequence customer_seq increment by 20;
create sequence purchase_order_seq increment by 50;
create sequence payment_seq increment by 10;

create table customer (
    id            bigint         primary key,
    full_name     varchar(120)   not null,
    mail          varchar(120)   not null,
    tier          varchar(20)    not null default 'STANDARD',
    newsletter    boolean        not null default false,
    street        varchar(120),
    postal_code   varchar(12),
    city          varchar(80),
    country_code  varchar(2),
    registered_at timestamptz(6) not null,

    constraint uq_customer_mail unique (mail),
    constraint ck_customer_tier check (tier in ('STANDARD', 'FRIEND', 'PATRON'))
);

-- "order" is a reserved word, hence the long name.
create table purchase_order (
    id                    bigint         primary key,
    version               bigint         not null,
    reference             uuid           not null,
    customer_id           bigint         not null,
    status                varchar(20)    not null,
    placed_at             timestamptz(6) not null,
    delivery_street       varchar(120),
    delivery_postal_code  varchar(12),
    delivery_city         varchar(80),
    delivery_country_code varchar(2),

    constraint uq_purchase_order_reference unique (reference),
    constraint ck_purchase_order_status check (status in ('PLACED', 'PAID', 'SHIPPED', 'CANCELLED')),
    constraint fk_purchase_order_customer foreign key (customer_id) references customer (id)
);

create index ix_purchase_order_customer on purchase_order (customer_id);

create table order_line (
    line_number integer        not null,
    order_id    bigint         not null,
    product_id  bigint         not null,
    quantity    integer        not null,
    unit_price  numeric(10, 2) not null,

    constraint pk_order_line primary key (line_number, order_id),
    constraint ck_order_line_quantity check (quantity > 0),
    constraint fk_order_line_order foreign key (order_id) references purchase_order (id) on delete cascade,
    constraint fk_order_line_product foreign key (product_id) references product (id)
);

create index ix_order_line_order on order_line (order_id);
create index ix_order_line_product on order_line (product_id);

create table payment (
    id             bigint         primary key,
    kind           varchar(10)    not null,
    order_id       bigint         not null,
    amount         numeric(10, 2) not null,
    card_last_four varchar(4),
    due_on         date,

    constraint ck_payment_kind check (kind in ('CARD', 'INVOICE')),
    constraint ck_payment_card check (kind <> 'CARD' or card_last_four is not null),
    constraint fk_payment_order foreign key (order_id) references purchase_order (id)
);

create index ix_payment_order on payment (order_id);
