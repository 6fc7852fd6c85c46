-- The calendar of the store, and each paper's text as numbers.

-- One row a source and day between the store's first and last; source 'all' is the whole store.
CREATE TABLE coverage (
    source     TEXT    NOT NULL,
    day        INTEGER NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('full', 'thin', 'empty', 'missing', 'expected gap')),
    records    INTEGER NOT NULL,
    new_papers INTEGER NOT NULL,              -- first seen that day (for a source: by that source)
    repeats    INTEGER NOT NULL,
    rejects    INTEGER NOT NULL,
    PRIMARY KEY (source, day)
) STRICT, WITHOUT ROWID;

-- The periods of the store, and how much of each was seen.
CREATE TABLE period (
    period            TEXT PRIMARY KEY,       -- '2026-W26'
    kind              TEXT    NOT NULL CHECK (kind IN ('week')),
    number            INTEGER NOT NULL,       -- 0 is the first of its kind
    first_day         INTEGER NOT NULL,
    last_day          INTEGER NOT NULL,
    state             TEXT    NOT NULL CHECK (state IN ('full', 'thin', 'partial')), -- partial: it can still grow
    mailings          INTEGER NOT NULL,       -- announcement days seen in full
    expected_mailings INTEGER NOT NULL,
    papers            INTEGER NOT NULL,       -- first seen in it
    new_papers        INTEGER NOT NULL,       -- of them, those whose id is recent (section 5 of the methods)
    exposure          INTEGER NOT NULL        -- of the new ones, those on days that are not thin
) STRICT, WITHOUT ROWID;

-- Every spelling of a word that occurs; key_id is the token it is counted as (case folded, singular).
CREATE TABLE token (
    token_id INTEGER PRIMARY KEY,
    surface  TEXT    NOT NULL UNIQUE,
    key_id   INTEGER NOT NULL,
    kind     INTEGER NOT NULL                 -- bits of text/tokens.h: stop word, breaks a phrase, digits only
) STRICT;

-- The forward index: a paper's title and abstract as token numbers, coded as text/tokens.h says.
CREATE TABLE paper_tokens (
    paper_id INTEGER PRIMARY KEY REFERENCES paper,
    digest   TEXT    NOT NULL,                -- paper.record_hash it was made from
    tokens   BLOB    NOT NULL
) STRICT;
