-- A run keeps when the seller's own events are held, unusual weeks, past errors of each place and the plan on every line. Runs kept before
-- lack them: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
