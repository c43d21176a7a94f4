create table invoice (
    id bigint primary key,
    status character varying(255),
    CONSTRAINT invoice_status_check CHECK (((status)::text = ANY (ARRAY[('DRAFT'::character varying)::text, ('SENT'::character varying)::text, ('PAID'::character varying)::text])))
);
