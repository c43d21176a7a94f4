create table pipeline (id bigint primary key, tenant_id bigint not null, constraint pipeline_of_tenant unique (tenant_id, id));

create table deployment (
    id bigint primary key,
    tenant_id bigint not null,
    pipeline_id bigint,
    foreign key (tenant_id, pipeline_id) references pipeline (tenant_id, id)
);
