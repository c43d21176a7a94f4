create table reconciliation_of_outstanding_supplier_invoices_and_their_credits_received (
    id bigint primary key
);
