-- A run keeps the expected course of each place and for how many days a chosen figure holds. Runs kept before lack them: they are run
-- again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
