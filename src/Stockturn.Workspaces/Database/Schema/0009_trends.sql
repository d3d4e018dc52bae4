-- The months of each category, beside those of all SKUs together, of the newest run. Runs kept before lack them: they are run again.
delete from run_sku;
delete from finding;
delete from run_class;
delete from run;
create table run_trend (
    run integer not null,
    category text not null,
    months blob not null,
    primary key (run, category)) without rowid;
