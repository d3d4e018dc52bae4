-- What was imported, from which files, and what each import closed. One table for each kind of fact is made beside
-- these from the catalogue of kinds: id, batch, closed_by, origin, file, row_no, key_hi, key_lo, hash, and its columns.

-- Counters: last_batch, and generation, which rises whenever what is visible changes.
create table state (name text not null primary key, value integer not null) without rowid;
insert into state (name, value) values ('last_batch', 0), ('generation', 0);

-- The vocabulary. Ids run from 0 without a hole. A text UTF-8 cannot carry is kept as a blob of its UTF-16 bytes.
create table term (id integer primary key, text not null);

-- Where facts come from: an output of a source. Rows of different origins never replace one another.
create table origin (
    id integer primary key,
    source text not null,
    output integer not null,
    kind text not null,
    unique (source, output, kind)
);

-- One import. status: staging, quarantined, committed, rolled_back. commit_no: the order in which batches became visible.
create table batch (
    id integer primary key,
    status text not null,
    commit_no integer,
    created_at text not null,
    note text not null
);

create table batch_file (
    batch integer not null,
    file_no integer not null,
    name text not null,
    part text,
    sha256 text not null,
    bytes integer not null,
    source text not null,
    encoding text,
    delimiter text,
    heading_fingerprint text,
    as_of_day integer,
    store text,
    warehouse text,
    currency text,
    rows_total integer not null default 0,
    rows_ok integer not null default 0,
    rows_rejected integer not null default 0,
    primary key (batch, file_no)
) without rowid;

create index batch_file_sha256 on batch_file (sha256);

-- How the staged rows of a batch compared with what was there.
create table batch_output (
    batch integer not null,
    origin integer not null,
    staged integer not null,
    inserted integer not null,
    replaced integer not null,
    removed integer not null,
    unchanged integer not null,
    stale integer not null,
    repeated integer not null,
    primary key (batch, origin)
) without rowid;

-- By how much a batch changed the sum of a column, by currency for amounts (-1: none). A decimal text, never rounded.
create table batch_total (
    batch integer not null,
    origin integer not null,
    column_name text not null,
    currency integer not null,
    change text not null,
    primary key (origin, batch, column_name, currency)
) without rowid;

-- What the import guard compares: rows and scopes of each place (a store, a warehouse), and how often a column was empty.
create table batch_place (
    batch integer not null,
    origin integer not null,
    place_hi integer not null,
    place_lo integer not null,
    row_count integer not null,
    scope_count integer not null,
    primary key (origin, place_hi, place_lo, batch)
) without rowid;

create table batch_place_empty (
    batch integer not null,
    origin integer not null,
    place_hi integer not null,
    place_lo integer not null,
    column_name text not null,
    row_count integer not null,
    primary key (origin, place_hi, place_lo, batch, column_name)
) without rowid;

-- A batch that found rows of another one already there cannot outlive it.
create table batch_dependency (
    batch integer not null,
    on_batch integer not null,
    primary key (batch, on_batch)
) without rowid;

create index batch_dependency_on on batch_dependency (on_batch);

-- Where the rows of a day lie: rows are stored sorted by day within a chunk, so a day is a few ranges of ids.
-- day is -1 for facts without a day.
create table fact_run (
    origin integer not null,
    day integer not null,
    batch integer not null,
    first_id integer not null,
    last_id integer not null,
    primary key (origin, day, batch, first_id)
) without rowid;

-- Ranges of ids a batch closes when it is committed, and opens again when it is rolled back.
create table closure (
    batch integer not null,
    origin integer not null,
    first_id integer not null,
    last_id integer not null,
    primary key (batch, origin, first_id)
) without rowid;

-- Ranges of staged ids that say nothing new; their rows are deleted when the batch is committed.
create table dropped (
    batch integer not null,
    origin integer not null,
    first_id integer not null,
    last_id integer not null,
    primary key (batch, origin, first_id)
) without rowid;

-- The first issues of each code, and how many there were in all.
create table issue (
    batch integer not null,
    issue_no integer not null,
    code text not null,
    severity integer not null,
    file text not null,
    row_no integer,
    heading text,
    found text,
    expected text,
    remedy text,
    primary key (batch, issue_no)
) without rowid;

create table issue_count (
    batch integer not null,
    code text not null,
    severity integer not null,
    issues integer not null,
    primary key (batch, code, severity)
) without rowid;

-- How a person said the headings of a file are to be read. A new version never overwrites an older one.
create table column_mapping (
    fingerprint text not null,
    source text not null,
    version integer not null,
    json text not null,
    primary key (fingerprint, source, version)
) without rowid;
