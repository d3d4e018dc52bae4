-- A run keeps the terms of payment of each order and what was paid of it. Runs kept before lack them: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
