-- A run keeps what a shipment costs whatever goes with it, by way and mode. Runs kept before lack it: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
