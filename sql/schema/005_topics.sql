-- Topics of the papers' texts, and each period's share of them.

CREATE TABLE topic (
    topic     INTEGER PRIMARY KEY,
    label     TEXT NOT NULL UNIQUE,
    terms     TEXT NOT NULL,                  -- top ten, comma between
    papers    INTEGER NOT NULL,               -- whose largest topic it is
    coherence REAL    NOT NULL                -- mean NPMI of its top ten words over papers that were not fitted
) STRICT;

CREATE TABLE topic_term (
    topic  INTEGER NOT NULL REFERENCES topic,
    rank   INTEGER NOT NULL,                  -- 1 is the heaviest
    term   TEXT    NOT NULL,
    weight REAL    NOT NULL,
    PRIMARY KEY (topic, rank)
) STRICT, WITHOUT ROWID;

CREATE TABLE paper_topic (
    paper_id INTEGER NOT NULL REFERENCES paper,
    topic    INTEGER NOT NULL REFERENCES topic,
    weight   REAL    NOT NULL,                -- share of the paper, kept from 0.05 up
    PRIMARY KEY (paper_id, topic)
) STRICT, WITHOUT ROWID;

CREATE INDEX paper_topic_topic ON paper_topic (topic, weight);

CREATE TABLE topic_period (
    field   TEXT    NOT NULL,
    period  TEXT    NOT NULL,
    topic   INTEGER NOT NULL REFERENCES topic,
    share   REAL    NOT NULL,                 -- mean over the period's papers
    low     REAL    NOT NULL,                 -- 95 % bootstrap band
    high    REAL    NOT NULL,
    papers  INTEGER NOT NULL,                 -- whose largest topic it is
    PRIMARY KEY (field, period, topic)
) STRICT, WITHOUT ROWID;

-- The model: 'k', 'papers', 'terms', 'relative_error', 'sweeps', 'coherence', 'diversity', …
CREATE TABLE topic_model (
    measure TEXT PRIMARY KEY,
    value   REAL NOT NULL
) STRICT, WITHOUT ROWID;
