-- The facts once more, column by column: a run reads all of them, and reads them many times faster so. A chunk is what
-- was stored in one go: rows of one batch and origin with ids in sequence. Which of its rows stand, closure and dropped say.
create table fact_chunk (
    kind text not null,
    first_id integer not null,
    row_count integer not null,
    batch integer not null,
    origin integer not null,
    primary key (kind, first_id)
) without rowid;

create table fact_column (
    kind text not null,
    column_name text not null,
    first_id integer not null,
    batch integer not null,
    block blob not null,
    primary key (kind, column_name, first_id)
);
