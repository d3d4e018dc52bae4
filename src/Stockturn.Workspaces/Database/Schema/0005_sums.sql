-- Lines of a run hold two more sums. Runs kept before lack them: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run;
