-- Who a name is taken for. Everything here is derived; what a digest said stays in author and authorship.

DROP TABLE author_measure;
DROP TABLE pair;
DROP TABLE community;
DROP TABLE network_measure;
DROP TABLE network_period;

-- Spellings that are taken for one person. A person is still a name: `risk` says how likely it stands for several.
CREATE TABLE person (
    person_id INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL UNIQUE,        -- its usual spelling; "Yang Liu (2)" where a name was split
    name_key  TEXT    NOT NULL,               -- the folded name (src/paper/name_key.h)
    part      INTEGER NOT NULL,               -- 0: all of its name; 1, 2, … where that was split
    is_group  INTEGER NOT NULL,               -- 1: a collaboration
    risk      REAL    NOT NULL,               -- 0 … 1: of being several people
    orcid     TEXT
) STRICT;

CREATE INDEX person_key ON person (name_key);

ALTER TABLE authorship ADD COLUMN person_id INTEGER; -- who this name on this paper is taken for; NULL: not analysed yet

CREATE INDEX authorship_person ON authorship (person_id, paper_id) WHERE person_id IS NOT NULL;

CREATE TABLE spelling (
    author_id INTEGER NOT NULL REFERENCES author,
    person_id INTEGER NOT NULL,
    PRIMARY KEY (author_id, person_id)
) STRICT, WITHOUT ROWID;

-- Why: each joining of spellings and each splitting of a name, by evidence or by the user.
CREATE TABLE name_decision (
    name   TEXT    NOT NULL,                  -- of the person, as in person.name
    number INTEGER NOT NULL,                  -- 0, 1, … of that person
    kind   TEXT    NOT NULL CHECK (kind IN ('spelling', 'join', 'split', 'keep', 'user')),
    other  TEXT,                              -- the spelling that was joined, or the person it was parted from
    score  REAL,                              -- of the evidence; NULL where none is weighed
    reason TEXT    NOT NULL,
    PRIMARY KEY (name, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE author_measure (
    person_id         INTEGER PRIMARY KEY,
    papers            INTEGER NOT NULL,
    first_day         INTEGER NOT NULL,
    last_day          INTEGER NOT NULL,
    collaborators     INTEGER NOT NULL,       -- over all papers, the hyper-authored ones too
    degree            INTEGER NOT NULL,       -- in the graph, which leaves those out
    strength          REAL    NOT NULL,       -- sum of Newman weights = papers with co-authors in the graph
    pagerank          REAL    NOT NULL,
    betweenness       REAL    NOT NULL,
    betweenness_error REAL    NOT NULL,       -- standard error; 0: exact
    closeness         REAL,                   -- in the giant component; NULL outside of it
    clustering        REAL,                   -- NULL: fewer than two co-authors
    core              INTEGER NOT NULL,
    component         INTEGER NOT NULL,       -- 0 is the largest
    community         INTEGER,                -- NULL: of none that is named
    bridging          REAL                    -- participation coefficient over communities; NULL: no ties to any
) STRICT;

CREATE TABLE pair (
    person_a  INTEGER NOT NULL,           -- of the two the one whose name sorts first
    person_b  INTEGER NOT NULL,
    papers    INTEGER NOT NULL,
    weight    REAL    NOT NULL,               -- Newman (2001): sum of 1/(n-1)
    first_day INTEGER NOT NULL,
    last_day  INTEGER NOT NULL,
    PRIMARY KEY (person_a, person_b)
) STRICT, WITHOUT ROWID;

CREATE INDEX pair_person_b ON pair (person_b);

CREATE TABLE community (
    community INTEGER PRIMARY KEY,            -- 0 is the largest
    label     TEXT    NOT NULL,               -- its top authors
    terms     TEXT,                           -- what sets its papers apart, ", " between
    authors   INTEGER NOT NULL,
    papers    INTEGER NOT NULL,               -- with at least two of its authors
    cohesion  REAL    NOT NULL,               -- share of its members' weight that stays inside
    stability REAL    NOT NULL                -- share of the seeded runs that found it
) STRICT;

-- The graph as a whole: 'authors', 'pairs', 'components', 'transitivity', …
CREATE TABLE network_measure (
    measure TEXT PRIMARY KEY,
    value   REAL NOT NULL
) STRICT, WITHOUT ROWID;

-- People by period: weeks and months.
CREATE TABLE network_period (
    period       TEXT PRIMARY KEY,
    papers       INTEGER NOT NULL,
    authors      INTEGER NOT NULL,
    new_authors  INTEGER NOT NULL,            -- never seen before in this store
    pairs        INTEGER NOT NULL,
    new_pairs    INTEGER NOT NULL,
    team_mean    REAL    NOT NULL,
    team_median  REAL    NOT NULL,
    team_p90     REAL    NOT NULL,
    solo         INTEGER NOT NULL,            -- papers with one author
    hyper        INTEGER NOT NULL             -- papers over the cap, left out of the graph
) STRICT, WITHOUT ROWID;
