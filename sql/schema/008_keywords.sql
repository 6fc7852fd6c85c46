-- Keywords as of their period. The result of a period is a function of what was first seen up to its end: a new day adds
-- rows and changes none but those of the periods that can still grow.

DROP TABLE keyword_paper;
DROP TABLE keyword_test;
DROP TABLE keyword_period;
DROP TABLE term;
DROP TABLE paper_tokens;
DROP TABLE token;
DROP TABLE period;

-- Papers by day are counted daily, without a look at the papers.
DROP INDEX paper_first_day;
CREATE INDEX paper_first_day ON paper (first_day, is_new);

-- Weeks, months, and days with papers; each kind is numbered on its own, 0 the first.
CREATE TABLE period (
    period            TEXT PRIMARY KEY,       -- '2026-W26', '2026-06', '2026-06-30'
    kind              TEXT    NOT NULL CHECK (kind IN ('week', 'month', 'day')),
    number            INTEGER NOT NULL,
    first_day         INTEGER NOT NULL,
    last_day          INTEGER NOT NULL,
    state             TEXT    NOT NULL CHECK (state IN ('full', 'thin', 'partial')), -- partial: it can still grow
    is_comparable     INTEGER NOT NULL,       -- it is over and enough of it was seen: it is tested, and held against
    mailings          INTEGER NOT NULL,       -- announcement days seen in full
    expected_mailings INTEGER NOT NULL,
    papers            INTEGER NOT NULL,       -- first seen in it
    new_papers        INTEGER NOT NULL,       -- of them, those whose id is recent (section 5 of the methods)
    exposure          INTEGER NOT NULL        -- of the new ones, those on days that are not thin
) STRICT, WITHOUT ROWID;

CREATE INDEX period_kind ON period (kind, number);

-- Every spelling of a word that occurs; key_id is the token it is counted as (case folded, singular).
CREATE TABLE token (
    token_id INTEGER PRIMARY KEY,
    surface  TEXT    NOT NULL UNIQUE,
    key_id   INTEGER NOT NULL,
    kind     INTEGER NOT NULL                 -- bits of text/tokens.h: stop word, breaks a phrase, digits only
) STRICT;

-- The forward index: what a paper said when it was first seen, as token numbers, coded as text/tokens.h says. A later
-- version changes no count: what a week said is what was written in it. Title and abstract are 'en'; summaries in other
-- languages stand apart, under theirs. Days lie together, so that a window of weeks is one stretch of the table.
CREATE TABLE paper_tokens (
    language   TEXT    NOT NULL,
    day        INTEGER NOT NULL,              -- the paper's first
    paper_id   INTEGER NOT NULL,
    arxiv_id   TEXT    NOT NULL,
    is_new     INTEGER NOT NULL,
    categories TEXT    NOT NULL,              -- the primary one first
    digest     INTEGER NOT NULL,              -- hash of all that was counted
    tokens     BLOB    NOT NULL,
    PRIMARY KEY (language, day, paper_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_tokens_paper ON paper_tokens (paper_id, language);

-- What the forward index holds of a day: the sum of its papers' digests (modulo 2^64), whatever their order.
CREATE TABLE token_day (
    language TEXT    NOT NULL,
    day      INTEGER NOT NULL,
    papers   INTEGER NOT NULL,
    digest   INTEGER NOT NULL,
    PRIMARY KEY (language, day)
) STRICT, WITHOUT ROWID;

-- Papers that changed since they were indexed; those that are new have higher numbers than all that were.
CREATE TABLE token_queue (paper_id INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER paper_changed AFTER UPDATE OF arxiv_id, title, abstract, categories, first_day, is_new ON paper
WHEN old.first_day <> new.first_day OR old.is_new <> new.is_new OR old.title <> new.title
     OR old.abstract <> new.abstract OR old.categories <> new.categories OR old.arxiv_id <> new.arxiv_id
BEGIN INSERT OR IGNORE INTO token_queue VALUES (new.paper_id); END;

CREATE TRIGGER paper_gone AFTER DELETE ON paper
BEGIN INSERT OR IGNORE INTO token_queue VALUES (old.paper_id); END;

CREATE TRIGGER record_added AFTER INSERT ON record
BEGIN INSERT OR IGNORE INTO token_queue VALUES (new.paper_id); END;

CREATE TRIGGER record_ranked AFTER UPDATE OF paper_id, day ON record
BEGIN INSERT OR IGNORE INTO token_queue VALUES (new.paper_id); END;

CREATE TRIGGER summary_added AFTER INSERT ON summary
BEGIN INSERT OR IGNORE INTO token_queue VALUES (new.paper_id); END;

-- An acronym and what a paper says it stands for, both as keys ("llm", "large language model").
CREATE TABLE paper_acronym (
    paper_id INTEGER NOT NULL,
    short    TEXT    NOT NULL,
    long     TEXT    NOT NULL,
    PRIMARY KEY (paper_id, short, long)
) STRICT, WITHOUT ROWID;

-- What an acronym stands for from a week on, until a later row says otherwise.
CREATE TABLE acronym (
    period TEXT    NOT NULL,
    short  TEXT    NOT NULL,
    long   TEXT,                              -- NULL: papers no longer agree
    papers INTEGER NOT NULL,                  -- of the nine weeks, that spell it out so
    pairs  INTEGER NOT NULL,                  -- that spell it out in any way
    PRIMARY KEY (period, short)
) STRICT, WITHOUT ROWID;

CREATE TABLE term (
    term_id INTEGER PRIMARY KEY,
    key     TEXT    NOT NULL UNIQUE,          -- its words, folded and in the singular
    term    TEXT    NOT NULL,                 -- as the papers of the last week that has it write it
    words   INTEGER NOT NULL
) STRICT;

-- How a window writes a term, where that is another than the window before had.
CREATE TABLE term_form (
    term_id INTEGER NOT NULL REFERENCES term,
    field   TEXT    NOT NULL,
    period  TEXT    NOT NULL,
    form    TEXT    NOT NULL,
    PRIMARY KEY (term_id, field, period)
) STRICT, WITHOUT ROWID;

CREATE INDEX term_form_period ON term_form (field, period);

-- One row for each term and period it occurs in, and for each that was tested.
CREATE TABLE keyword_period (
    field       TEXT    NOT NULL,             -- 'all' is the whole store
    period      TEXT    NOT NULL,
    term_id     INTEGER NOT NULL REFERENCES term,
    window      TEXT    NOT NULL,             -- the period whose test counted it: its own, or a later one that took the
                                              -- term up, and then only papers are known
    papers      INTEGER NOT NULL,
    base_papers INTEGER,                      -- of the periods before it
    expected    REAL,                         -- from the baseline; NULL where the period was not tested
    ratio       REAL,                         -- NULL: none in the baseline
    ratio_low   REAL,
    ratio_high  REAL,
    shrunken    REAL,                         -- 5 % quantile of the shrunken ratio: for order only
    groups      INTEGER,                      -- groups of authors without common members; NULL where not counted
    p_value     REAL,                         -- NULL: not tested
    q_value     REAL,
    trend       TEXT CHECK (trend IN ('rising', 'falling', 'watch up', 'watch down')),
    is_wording  INTEGER NOT NULL DEFAULT 0,   -- 1: spread over the categories as papers are: style, not a subject
    PRIMARY KEY (field, period, term_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX keyword_period_term ON keyword_period (term_id, field, period);

-- Up to five papers of a period that hold a term with a trend: the evidence, newest first.
CREATE TABLE keyword_paper (
    field    TEXT    NOT NULL,
    period   TEXT    NOT NULL,
    term_id  INTEGER NOT NULL,
    rank     INTEGER NOT NULL,
    paper_id INTEGER NOT NULL REFERENCES paper,
    PRIMARY KEY (field, period, term_id, rank)
) STRICT, WITHOUT ROWID;

-- What was tested, so that a report can say it.
CREATE TABLE keyword_test (
    field       TEXT    NOT NULL,
    period      TEXT    NOT NULL,
    baseline    INTEGER NOT NULL,             -- how many periods it was held against
    exposure    INTEGER NOT NULL,             -- papers of the period
    baseline_exposure INTEGER NOT NULL,
    terms       INTEGER NOT NULL,             -- how many were tested
    dispersion_low  REAL NOT NULL,            -- smallest and largest over the bins of frequency
    dispersion_high REAL NOT NULL,
    entered     TEXT,                         -- categories left out, since the baseline hardly has them
    PRIMARY KEY (field, period)
) STRICT, WITHOUT ROWID;

-- What a period's rows were made from: the same fingerprint, the same rows.
CREATE TABLE keyword_made (
    field       TEXT NOT NULL,
    period      TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    exposure    INTEGER,                      -- papers of the period that count; NULL for what is no field
    PRIMARY KEY (field, period)
) STRICT, WITHOUT ROWID;

-- The best phrases of a paper, by the counts of the nine weeks it came in.
CREATE TABLE paper_keyphrase (
    paper_id INTEGER NOT NULL,
    rank     INTEGER NOT NULL,
    term     TEXT    NOT NULL,                -- as the paper writes it
    score    REAL    NOT NULL,
    PRIMARY KEY (paper_id, rank)
) STRICT, WITHOUT ROWID;

-- Stretches of two weeks or more in which a term came more often than usual, as of the last week that is over.
CREATE TABLE keyword_burst (
    field        TEXT    NOT NULL,
    term_id      INTEGER NOT NULL REFERENCES term,
    first_period TEXT    NOT NULL,
    last_period  TEXT    NOT NULL,
    papers       INTEGER NOT NULL,            -- of these weeks
    weight       REAL    NOT NULL,            -- how much cheaper the burst explains them, in nats
    is_open      INTEGER NOT NULL,            -- 1: it lasts to the last week that is over
    PRIMARY KEY (field, term_id, first_period)
) STRICT, WITHOUT ROWID;

-- Where a term is going over all weeks (26 or more), as of the last week that is over.
CREATE TABLE keyword_trend (
    field     TEXT    NOT NULL,
    term_id   INTEGER NOT NULL REFERENCES term,
    period    TEXT    NOT NULL,               -- the last week of the series
    weeks     INTEGER NOT NULL,
    papers    INTEGER NOT NULL,
    growth    REAL    NOT NULL,               -- ratio of the rate from a week to the next (quasi-Poisson), with its 95 % interval
    growth_low  REAL  NOT NULL,
    growth_high REAL  NOT NULL,
    p_value   REAL    NOT NULL,               -- of the slope
    mann_kendall REAL NOT NULL,               -- p of the monotone trend, by Mann and Kendall with Hamed and Rao's correction
    sen       REAL    NOT NULL,               -- Theil and Sen's slope of the share, a week
    lag1      REAL,                           -- correlation of neighbours around the line; over 0.2: trend or drift, nobody can
                                              -- tell (over 0.5 hardly any drift shows: tests/numeric/trend_test.c)
    q_value   REAL    NOT NULL,               -- false discovery rate over the terms of this table, both tests agreeing
    PRIMARY KEY (field, term_id)
) STRICT, WITHOUT ROWID;
