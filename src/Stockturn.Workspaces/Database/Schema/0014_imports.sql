-- A run keeps who tells the duty of a shipment, its import tax, customs codes, and where a fee of one unit sends it. Runs kept before
-- lack them: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run_trend;
delete from run;

-- The first day of what an undated file sums up, and how much sources told when the file was read: one read before is read again.
alter table batch_file add column from_day integer;
alter table batch_file add column reading integer not null default 1;
