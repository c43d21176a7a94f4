create index concurrently loan_due on loan (due);
