-- A run keeps what plans ask of order lines (first days of a launch, what customers wait for), and which SKUs belong together:
-- variants of a parent, and whose place a SKU takes. Runs kept before lack it: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
alter table run_sku add column parent text;
alter table run_sku add column successor text;
create index run_sku_parent on run_sku (run, parent) where parent is not null;
create index run_sku_successor on run_sku (run, successor) where successor is not null;
