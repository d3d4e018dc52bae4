-- What tables and totals say of each SKU, beside the blocks explanations are read from; and the months of all together.
-- Runs kept before had no lines: they are run again.
delete from run_sku;
delete from finding;
delete from run;
alter table run_sku add column line blob;
alter table run_sku drop column abc_proposed;
alter table run_sku drop column abc_in_force;
alter table run add column trend blob;

-- The class each run proposed and the one in force, of every run: the next day's classes are carried on from them.
create table run_class (
    run integer not null,
    sku text not null,
    proposed text not null,
    in_force text not null,
    primary key (run, sku)) without rowid;
