-- The run whose classes a run carried on from, 0 for none: a repeated run carries on from the same.
alter table run add column carried_from integer not null default 0;
