-- A run keeps what was sold within 90 days of each receipt. Runs kept before lack it: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
