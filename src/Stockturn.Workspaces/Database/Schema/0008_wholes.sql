-- A line of a run holds what its parts come to, its parts last, and what stock-outs lost. Runs kept before lack it: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run;
