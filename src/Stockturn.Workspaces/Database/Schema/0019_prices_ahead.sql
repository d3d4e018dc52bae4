-- A run keeps how many times as much a SKU sells for its change of price. Runs kept before lack it: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
