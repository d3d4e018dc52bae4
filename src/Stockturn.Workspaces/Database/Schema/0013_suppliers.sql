-- A run keeps suppliers, the stage and the successor of each SKU, and what promotions ask for. Runs kept before lack them: they are
-- run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;
