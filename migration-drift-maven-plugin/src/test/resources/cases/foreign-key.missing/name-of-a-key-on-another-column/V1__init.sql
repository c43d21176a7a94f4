create table person (id bigint primary key);
create table letter (
    id bigint primary key,
    receiver_id bigint,
    sender_id bigint,
    constraint fk_letter_person foreign key (sender_id) references person (id)
);
