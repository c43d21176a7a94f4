create table quarterly_reconciliation_of_outstanding_supplier_invoices_and_credits (
    id bigint primary key,
    amount_that_the_supplier_claims_minus_the_amount_that_we_acknowledge integer not null
);
