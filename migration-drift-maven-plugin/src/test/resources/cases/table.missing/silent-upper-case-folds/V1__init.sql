CREATE TABLE Purchase_Order (
    Id       BIGINT PRIMARY KEY,
    Order_No VARCHAR(20)
);
