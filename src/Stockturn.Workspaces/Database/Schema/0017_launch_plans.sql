-- A run keeps what is planned for a new SKU, what came of it, and what market and promotions add. Runs kept before lack them: they are
-- run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
