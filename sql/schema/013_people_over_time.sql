-- People over time: who writes more than before, which ties last, what became of communities, who may meet next.

-- Persons tested in the recent weeks, as keywords are.
CREATE TABLE author_period (
    period     TEXT    NOT NULL,
    person_id  INTEGER NOT NULL,
    papers     INTEGER NOT NULL,
    expected   REAL    NOT NULL,              -- from the weeks before
    ratio      REAL,                          -- NULL: none was expected
    ratio_low  REAL    NOT NULL,
    ratio_high REAL,
    p_value    REAL    NOT NULL,              -- two-sided
    q_value    REAL    NOT NULL,              -- among all persons tested in the week
    trend      TEXT    CHECK (trend IN ('rising', 'watch up')),
    PRIMARY KEY (period, person_id)
) STRICT, WITHOUT ROWID;

-- Ties by month.
CREATE TABLE tie_period (
    period      TEXT PRIMARY KEY,             -- as in 2026-06
    is_over     INTEGER NOT NULL,
    authors     INTEGER NOT NULL,
    new_authors INTEGER NOT NULL,             -- never seen before in this store
    pairs       INTEGER NOT NULL,
    new_pairs   INTEGER NOT NULL,             -- the same
    lasting     INTEGER,                      -- wrote together in one of the three months before as well; NULL: unknown
    dissolved   INTEGER                       -- two papers or more, none for three months though both wrote; NULL: unknown
) STRICT, WITHOUT ROWID;

-- What became of the communities of a month in the next one.
CREATE TABLE community_event (
    period    TEXT    NOT NULL,               -- the later month
    number    INTEGER NOT NULL,               -- 0, 1, …
    kind      TEXT    NOT NULL CHECK (kind IN ('continued', 'merged', 'split', 'born', 'gone')),
    label     TEXT    NOT NULL,               -- its top authors: the later one; of what split or is gone the earlier one
    authors   INTEGER NOT NULL,
    in_both   INTEGER NOT NULL,               -- of them wrote in both months
    other     TEXT,                           -- the one of the other month that it shares the most authors with
    parts     INTEGER,                        -- how many merged, or how many it split into
    overlap   REAL,                           -- with the other: Jaccard of those who wrote in both months
    PRIMARY KEY (period, number)
) STRICT, WITHOUT ROWID;

-- Communities of the network before a month that wrote together in it for the first time, more than by chance.
CREATE TABLE community_crossing (
    period      TEXT    NOT NULL,             -- the month
    number      INTEGER NOT NULL,             -- 0, 1, …: the surest first
    label_a     TEXT    NOT NULL,             -- top authors
    label_b     TEXT    NOT NULL,
    papers      INTEGER NOT NULL,
    authors_a   INTEGER NOT NULL,             -- of the one community, on these papers
    authors_b   INTEGER NOT NULL,
    expected    REAL    NOT NULL,             -- papers, were communities dealt to papers anew
    p_value     REAL    NOT NULL,
    q_value     REAL    NOT NULL,             -- among all pairs of communities that had not met
    PRIMARY KEY (period, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE community_crossing_paper (
    period   TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    paper_id INTEGER NOT NULL,
    PRIMARY KEY (period, number, paper_id)
) STRICT, WITHOUT ROWID;

-- Pairs that have not written together but may, and how well such a list did a month ago.
CREATE TABLE likely_pair (
    rank     INTEGER PRIMARY KEY,
    person_a INTEGER NOT NULL,
    person_b INTEGER NOT NULL,
    score    REAL    NOT NULL,                -- resource allocation
    shared   INTEGER NOT NULL                 -- co-authors in common
) STRICT;

-- 'communities_followed', 'likely_auc', …
CREATE TABLE people_measure (
    measure TEXT PRIMARY KEY,
    value   REAL NOT NULL
) STRICT, WITHOUT ROWID;
