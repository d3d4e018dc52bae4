-- A run keeps how long orders and shipments took. Runs kept before lack it: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
alter table run add column supply blob;
