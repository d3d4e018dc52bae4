-- A run keeps who tells the duty of a shipment, its import tax, customs codes, and where a fee of one unit sends it. Runs kept before
-- lack them: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
