-- Terms, and how often each period's papers hold them.

CREATE TABLE term (
    term_id INTEGER PRIMARY KEY,
    term    TEXT    NOT NULL UNIQUE,          -- as most papers write it
    words   INTEGER NOT NULL,
    papers  INTEGER NOT NULL                  -- document frequency over the store
) STRICT;

-- One row for each term and period it occurs in, and for each that was tested.
CREATE TABLE keyword_period (
    field      TEXT    NOT NULL,              -- 'all' is the whole store
    period     TEXT    NOT NULL,
    term_id    INTEGER NOT NULL REFERENCES term,
    papers     INTEGER NOT NULL,
    expected   REAL,                          -- from the baseline; NULL where the period was not tested
    ratio      REAL,                          -- NULL: first seen
    ratio_low  REAL,
    ratio_high REAL,
    shrunken   REAL,                          -- 5 % quantile of the shrunken ratio: for order only
    groups     INTEGER,                       -- groups of authors without common members; NULL where not counted
    p_value    REAL,                          -- NULL: not tested
    q_value    REAL,
    trend      TEXT CHECK (trend IN ('rising', 'falling', 'watch up', 'watch down')),
    burst      INTEGER NOT NULL DEFAULT 0,    -- 1: inside a burst
    PRIMARY KEY (field, period, term_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX keyword_period_term ON keyword_period (term_id, field, period);

-- Up to five papers of a period that hold a term with a trend: the evidence, newest first.
CREATE TABLE keyword_paper (
    period   TEXT    NOT NULL,
    term_id  INTEGER NOT NULL,
    rank     INTEGER NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES paper,
    PRIMARY KEY (period, term_id, rank)
) STRICT, WITHOUT ROWID;

-- What was tested, so that a report can say it.
CREATE TABLE keyword_test (
    field       TEXT    NOT NULL,
    period      TEXT    NOT NULL,
    baseline    INTEGER NOT NULL,             -- how many periods before it it was held against
    exposure    INTEGER NOT NULL,             -- papers of the period
    baseline_exposure INTEGER NOT NULL,
    terms       INTEGER NOT NULL,             -- how many were tested
    dispersion_low  REAL NOT NULL,            -- smallest and largest over the bins of frequency
    dispersion_high REAL NOT NULL,
    PRIMARY KEY (field, period)
) STRICT, WITHOUT ROWID;
