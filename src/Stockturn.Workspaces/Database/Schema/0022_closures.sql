-- A run keeps when factories close and warehouses receive late. Runs kept before lack it: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
