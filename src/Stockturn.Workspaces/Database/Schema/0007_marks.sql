-- What people said of findings, the long work the program was asked for, and what a run came to.
create table mark (
    id integer primary key,
    sku text not null,
    warehouse text not null,
    rule text not null,
    kind text not null,
    reason text not null,
    until_day integer,
    created_at text not null,
    undone_at text);
create index mark_standing on mark (undone_at, id);

create table job (
    id integer primary key,
    kind text not null,
    title text not null,
    state text not null,
    message text not null,
    created_at text not null,
    ended_at text);

-- A SKU's line tells the sales of the last 30 days too: runs kept before are run again.
delete from run_sku;
delete from finding;
delete from run;

-- What all SKUs of a run come to together: kept when a newer run drops the lines, so that later runs can be held against it.
alter table run add column whole blob;
