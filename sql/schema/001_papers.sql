-- What was received: files, papers, authors, sightings, summaries, and what could not be read.

-- Small facts about the store itself: 'change' counts the commits that changed papers.
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value ANY NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO meta(key, value) VALUES ('change', 0);

-- A file that was read, whole, once. The same bytes may stand for two days (a crawler that repeats itself).
CREATE TABLE source (
    source_id  INTEGER PRIMARY KEY,
    path       TEXT    NOT NULL,              -- as the user named it
    format     TEXT    NOT NULL,              -- the reader's name
    digest     TEXT    NOT NULL,              -- hash of its bytes
    day        INTEGER NOT NULL,              -- days since 1970-01-01
    day_origin TEXT    NOT NULL CHECK (day_origin IN ('option', 'name', 'ids')),
    records    INTEGER NOT NULL DEFAULT 0,
    UNIQUE (digest, day)
) STRICT;

-- One row a paper, whatever the number of days, sections and versions it was seen in. Its text is that of the best
-- record: the highest version, then the richest format, then the earliest day, then the smaller hash: the same winner
-- in whatever order files come.
CREATE TABLE paper (
    paper_id         INTEGER PRIMARY KEY,
    arxiv_id         TEXT    NOT NULL UNIQUE, -- without version, canonical
    version          INTEGER NOT NULL,        -- of the best record; 1 where none was stated
    title            TEXT    NOT NULL,
    abstract         TEXT    NOT NULL,
    comment          TEXT,
    primary_category TEXT    NOT NULL,
    categories       TEXT    NOT NULL,        -- blank between; the best record's first, in its order, then others seen
    classes          TEXT,                    -- ACM and MSC classes that stood among the categories
    url              TEXT,
    pdf              TEXT,
    extra            TEXT,                    -- JSON object: keys we know nothing of
    first_day        INTEGER NOT NULL,
    last_day         INTEGER NOT NULL,
    is_new           INTEGER NOT NULL,        -- 0: its id is over 45 days old on the first day: an update, not a new paper
    record_trust     INTEGER NOT NULL,        -- of the best record's format
    record_day       INTEGER NOT NULL,
    record_hash      TEXT    NOT NULL
) STRICT;

CREATE INDEX paper_first_day ON paper (first_day);

CREATE TABLE author (
    author_id INTEGER PRIMARY KEY,
    name      TEXT NOT NULL UNIQUE            -- as spelt
) STRICT;

CREATE TABLE authorship (
    paper_id  INTEGER NOT NULL REFERENCES paper,
    position  INTEGER NOT NULL,               -- 0 is the first author
    author_id INTEGER NOT NULL REFERENCES author,
    PRIMARY KEY (paper_id, position)
) STRICT, WITHOUT ROWID;

-- A summary that somebody's model wrote; never counted as a paper.
CREATE TABLE summary (
    summary_id INTEGER PRIMARY KEY,
    paper_id   INTEGER NOT NULL REFERENCES paper,
    digest     TEXT    NOT NULL,
    language   TEXT    NOT NULL,              -- 'zh', 'en', … as the script tells
    tldr       TEXT,                          -- NULL: missing or failed
    motivation TEXT,
    method     TEXT,
    result     TEXT,
    conclusion TEXT,
    UNIQUE (paper_id, digest)
) STRICT;

-- Where a paper was seen: the n-th record of a file.
CREATE TABLE sighting (
    source_id  INTEGER NOT NULL REFERENCES source,
    position   INTEGER NOT NULL,              -- 0 is the file's first record
    paper_id   INTEGER NOT NULL REFERENCES paper,
    line       INTEGER NOT NULL,              -- where the record starts, from 1
    section    TEXT,                          -- the digest's section, where it has sections
    version    INTEGER NOT NULL,              -- as stated; 0 where none was
    summary_id INTEGER REFERENCES summary,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX sighting_paper ON sighting (paper_id);

-- What could not be read, and what was read only after a repair.
CREATE TABLE reject (
    source_id   INTEGER NOT NULL REFERENCES source,
    position    INTEGER NOT NULL,
    number      INTEGER NOT NULL,             -- a record may need several repairs
    line        INTEGER NOT NULL,
    is_repaired INTEGER NOT NULL,             -- 1: the paper was saved all the same
    reason      TEXT    NOT NULL,
    excerpt     TEXT    NOT NULL,
    PRIMARY KEY (source_id, position, number)
) STRICT, WITHOUT ROWID;

-- What each analysis last saw, so that only what changed is done again.
CREATE TABLE analysis_run (
    name    TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    change  INTEGER NOT NULL,                 -- meta.change when it ran
    turn    INTEGER NOT NULL                  -- 1, 2, …: what ran after it, and is needed by it, makes it stale
) STRICT, WITHOUT ROWID;
