drop sequence invoice_seq;
