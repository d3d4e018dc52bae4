-- A run of the loop: what it was made from, so that it can be repeated, and the network its blocks refer to.
create table run (
    id integer primary key,
    as_of integer not null,
    known_at integer not null,
    policy text not null,
    policy_version text not null,
    coverage text not null,
    network blob not null,
    created_at text not null,
    skus integer not null,
    is_complete integer not null default 0);

-- The building blocks of one SKU in a run; measures are read from them.
create table run_sku (
    run integer not null,
    sku text not null,
    abc_proposed text,
    abc_in_force text,
    block blob not null,
    primary key (run, sku)) without rowid;

-- What the rules found, a row each: people list, filter and compare these.
create table finding (
    run integer not null,
    line integer not null,
    sku text not null,
    warehouse integer not null,
    rule text not null,
    quantity integer not null,
    value integer,
    is_primary integer not null,
    block blob not null,
    primary key (run, line)) without rowid;

create index finding_sku on finding (run, sku);
