-- What tables and totals say of each SKU, beside the blocks explanations are read from; and the months of all together.
-- Runs kept before had no lines: they are run again.
delete from run_sku;
delete from finding;
delete from run;
alter table run_sku add column line blob;
alter table run add column trend blob;
