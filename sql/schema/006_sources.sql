-- Many sources of one paper: collections, what each record said, and how it was announced.

-- The same bytes in two collections (a fork and its original) are two files. 'ids' is now any day that was told by the
-- records themselves. Everything that points at `source` goes on doing so: see migrate.c on foreign keys.
CREATE TABLE source_with_collection (
    source_id  INTEGER PRIMARY KEY,
    path       TEXT    NOT NULL,              -- as the user named it, or the address it was harvested from
    collection TEXT    NOT NULL,              -- whose pile it is of
    format     TEXT    NOT NULL,              -- the reader's name
    digest     TEXT    NOT NULL,              -- hash of its bytes
    day        INTEGER NOT NULL,              -- days since 1970-01-01
    day_origin TEXT    NOT NULL CHECK (day_origin IN ('option', 'name', 'ids')),
    records    INTEGER NOT NULL DEFAULT 0,    -- saved
    is_whole   INTEGER NOT NULL DEFAULT 0,    -- 0: ingest ended before the file did, and goes on after `records`
    UNIQUE (digest, day, collection)
) STRICT;

INSERT INTO source_with_collection(source_id, path, collection, format, digest, day, day_origin, records, is_whole)
SELECT source_id, path, 'local', format, digest, day, day_origin, records, 1 FROM source;

DROP TABLE source;
ALTER TABLE source_with_collection RENAME TO source;

ALTER TABLE paper ADD COLUMN doi TEXT;                  -- as stated: 10.1000/x
ALTER TABLE paper ADD COLUMN journal_ref TEXT;
ALTER TABLE paper ADD COLUMN submitted INTEGER;         -- day of the first version
ALTER TABLE paper ADD COLUMN updated INTEGER;           -- day of this version
ALTER TABLE paper ADD COLUMN record_source INTEGER REFERENCES source(source_id); -- of the best record

ALTER TABLE author ADD COLUMN is_collaboration INTEGER NOT NULL DEFAULT 0; -- 1: "ATLAS Collaboration"

ALTER TABLE authorship ADD COLUMN orcid TEXT;           -- 0000-0000-0000-0000
ALTER TABLE authorship ADD COLUMN affiliation TEXT;

-- Only where sources disagree: one row for each different record of a paper, the first one first. Each is the best of
-- itself by the order of trust; `paper` holds of each field what the best record says that says anything.
CREATE TABLE record (
    record_id INTEGER PRIMARY KEY,
    paper_id  INTEGER NOT NULL REFERENCES paper,
    hash      TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    trust     INTEGER NOT NULL,
    day       INTEGER NOT NULL,
    source_id INTEGER REFERENCES source,      -- the first that said so; NULL: a store of before schema 6
    UNIQUE (paper_id, hash)
) STRICT;

-- What a record says otherwise than `paper` does.
CREATE TABLE record_field (
    record_id INTEGER NOT NULL REFERENCES record,
    field     TEXT    NOT NULL,               -- 'title', 'authors', … as in store/fields.h
    text      TEXT,                           -- NULL: the record says nothing there
    PRIMARY KEY (record_id, field)
) STRICT, WITHOUT ROWID;

ALTER TABLE sighting ADD COLUMN day INTEGER;            -- NULL: the file's
ALTER TABLE sighting ADD COLUMN announced TEXT;         -- 'new', 'cross', 'replace', 'replace-cross'; NULL: not stated
ALTER TABLE sighting ADD COLUMN record_id INTEGER REFERENCES record; -- NULL: the paper's first record

-- What a source took back (OAI-PMH's deleted records).
CREATE TABLE deletion (
    source_id INTEGER NOT NULL REFERENCES source,
    position  INTEGER NOT NULL,
    arxiv_id  TEXT    NOT NULL,
    day       INTEGER NOT NULL,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE coverage ADD COLUMN expected INTEGER;       -- usual new papers of that weekday; NULL: not known; 0: no mailing
