-- Topics that stay themselves: the model is kept, new papers are folded in, a re-fit begins from the last one. All of it
-- is found anew by the next analysis.

DROP TABLE topic_period;
DROP TABLE paper_topic;
DROP TABLE topic_term;
DROP TABLE topic;
DELETE FROM topic_model;

CREATE TABLE topic (
    topic       INTEGER PRIMARY KEY,          -- its number stays, from fit to fit
    label       TEXT    NOT NULL UNIQUE,
    terms       TEXT    NOT NULL,             -- top ten, comma between
    papers      INTEGER NOT NULL,             -- whose largest topic it is
    coherence   REAL    NOT NULL,             -- mean NPMI of its top ten words over papers that were not fitted
    uniqueness  REAL    NOT NULL,             -- share of its top ten words that are no other topic's
    is_sound    INTEGER NOT NULL,             -- 0: a leftover of the fit; no headline is about it
    theme       INTEGER,                      -- NULL: too few topics for themes
    first_fit   TEXT    NOT NULL,             -- the last day of the papers that it was first fitted to
    matched     REAL,                         -- cosine to what it was before the last re-fit; NULL: it is new
    slope       REAL,                         -- of ln(share of papers), a week, over the last 26; NULL: not known
    slope_low   REAL,                         -- 95 % interval
    slope_high  REAL,
    slope_q     REAL,                         -- q-value of the slope among all topics
    course      TEXT CHECK (course IN ('growing', 'shrinking'))
) STRICT;

CREATE TABLE topic_term (
    topic  INTEGER NOT NULL REFERENCES topic,
    rank   INTEGER NOT NULL,                  -- 1 is the heaviest
    term   TEXT    NOT NULL,
    weight REAL    NOT NULL,                  -- of all its terms' weights, which sum to 1
    PRIMARY KEY (topic, rank)
) STRICT, WITHOUT ROWID;

-- The terms the model knows, and each topic's weights of them: what new papers are folded into.
CREATE TABLE topic_column (
    column INTEGER PRIMARY KEY,
    term   TEXT    NOT NULL,                  -- as it is shown
    key    TEXT    NOT NULL,                  -- as it is compared
    papers INTEGER NOT NULL                   -- that held it when the model was fitted
) STRICT;

CREATE TABLE topic_weight (
    topic  INTEGER NOT NULL REFERENCES topic,
    column INTEGER NOT NULL REFERENCES topic_column,
    weight REAL    NOT NULL,
    PRIMARY KEY (topic, column)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_topic (
    paper_id INTEGER NOT NULL REFERENCES paper,
    topic    INTEGER NOT NULL REFERENCES topic,
    weight   REAL    NOT NULL,                -- share of the paper, kept from 0.05 up
    PRIMARY KEY (paper_id, topic)
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_topic_topic ON paper_topic (topic, weight);

-- Weeks and months, of the whole store ('all'), of each field, and of each large primary category.
CREATE TABLE topic_period (
    field      TEXT    NOT NULL,
    period     TEXT    NOT NULL,
    topic      INTEGER NOT NULL REFERENCES topic,
    share      REAL    NOT NULL,              -- mean over the period's new papers
    low        REAL    NOT NULL,              -- 95 % bootstrap band
    high       REAL    NOT NULL,
    papers     INTEGER NOT NULL,              -- whose largest topic it is
    exposure   INTEGER NOT NULL,              -- new papers of the period
    expected   REAL,                          -- of `papers`, from the eight weeks before; NULL: not tested
    ratio      REAL,
    ratio_low  REAL,
    ratio_high REAL,
    p_value    REAL,
    q_value    REAL,                          -- among all topics of the field and week
    trend      TEXT CHECK (trend IN ('rising', 'falling', 'watch up', 'watch down')),
    PRIMARY KEY (field, period, topic)
) STRICT, WITHOUT ROWID;

-- Where a topic's share is going, for those of which the past could be foretold better than by its last week.
CREATE TABLE topic_forecast (
    topic   INTEGER NOT NULL REFERENCES topic,
    step    INTEGER NOT NULL,                 -- weeks ahead of the last complete one, from 1
    share   REAL    NOT NULL,
    low     REAL    NOT NULL,                 -- band that held 95 % of the trials' errors
    high    REAL    NOT NULL,
    mase    REAL    NOT NULL,                 -- mean absolute scaled error of the trials (Hyndman & Koehler 2006)
    naive   REAL    NOT NULL,                 -- that of the last week's share as a forecast
    origins INTEGER NOT NULL,                 -- trials
    PRIMARY KEY (topic, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_theme (
    theme  INTEGER PRIMARY KEY,               -- 1 has most papers
    label  TEXT    NOT NULL,
    topics INTEGER NOT NULL,
    papers INTEGER NOT NULL                   -- whose largest topic is one of its
) STRICT;

-- The topics as they are drawn, in a box of 100 by 72: those near each other share papers.
CREATE TABLE topic_map (
    number INTEGER PRIMARY KEY,               -- from the bottom up
    kind   TEXT    NOT NULL CHECK (kind IN ('tie', 'topic', 'label')),
    topic  INTEGER NOT NULL,
    x      REAL    NOT NULL,                  -- of a label its middle
    y      REAL    NOT NULL,
    to_x   REAL,                              -- of a tie
    to_y   REAL,
    size   REAL    NOT NULL,                  -- of a topic the radius, of a tie the cosine
    text   TEXT                               -- of a label
) STRICT;

-- What became of topics in re-fits.
CREATE TABLE topic_event (
    fit_day TEXT    NOT NULL,                 -- the last day of the papers fitted
    topic   INTEGER NOT NULL,
    kind    TEXT    NOT NULL CHECK (kind IN ('born', 'gone')),
    label   TEXT    NOT NULL,
    PRIMARY KEY (fit_day, topic)
) STRICT, WITHOUT ROWID;

DELETE FROM analysis_run WHERE name = 'topics';
