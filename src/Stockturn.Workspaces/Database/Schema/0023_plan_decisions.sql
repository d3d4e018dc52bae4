-- What people decided of the lines of the plans, with what was known then.
create table plan_decision (
    id integer primary key,
    sku text not null,
    answer text not null,
    units text not null,
    recommended text not null,
    reason text not null,
    until_day integer not null,
    run integer not null,
    as_of integer not null,
    known text not null,
    created_at text not null,
    undone_at text);
create index plan_decision_standing on plan_decision (undone_at, id);
