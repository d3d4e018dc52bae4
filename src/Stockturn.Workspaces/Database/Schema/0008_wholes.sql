-- A line of a run holds what its parts come to, and its parts last. Runs kept before are laid out otherwise: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run;
