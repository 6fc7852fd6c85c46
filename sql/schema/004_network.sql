-- Who wrote with whom. A name is a name, not yet a person.

CREATE TABLE author_measure (
    author_id     INTEGER PRIMARY KEY REFERENCES author,
    papers        INTEGER NOT NULL,
    first_day     INTEGER NOT NULL,
    last_day      INTEGER NOT NULL,
    collaborators INTEGER NOT NULL,           -- over all papers, the hyper-authored ones too
    degree        INTEGER NOT NULL,           -- in the graph, which leaves those out
    strength      REAL    NOT NULL,           -- sum of Newman weights = papers with co-authors in the graph
    pagerank      REAL    NOT NULL,
    betweenness   REAL,                       -- NULL: not computed
    core          INTEGER NOT NULL,
    component     INTEGER NOT NULL,           -- 0 is the largest
    community     INTEGER                     -- NULL: of no community of three or more
) STRICT;

CREATE TABLE pair (
    author_a  INTEGER NOT NULL REFERENCES author, -- of the two the one whose name sorts first
    author_b  INTEGER NOT NULL REFERENCES author,
    papers    INTEGER NOT NULL,
    weight    REAL    NOT NULL,               -- Newman (2001): sum of 1/(n-1)
    first_day INTEGER NOT NULL,
    last_day  INTEGER NOT NULL,
    PRIMARY KEY (author_a, author_b)
) STRICT, WITHOUT ROWID;

CREATE INDEX pair_author_b ON pair (author_b);

CREATE TABLE community (
    community INTEGER PRIMARY KEY,            -- 0 is the largest
    label     TEXT    NOT NULL,               -- its top authors
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

-- People by period.
CREATE TABLE network_period (
    period       TEXT PRIMARY KEY,
    papers       INTEGER NOT NULL,
    authors      INTEGER NOT NULL,
    new_authors  INTEGER NOT NULL,            -- names never seen before in this store
    pairs        INTEGER NOT NULL,
    new_pairs    INTEGER NOT NULL,
    team_mean    REAL    NOT NULL,
    team_median  REAL    NOT NULL,
    team_p90     REAL    NOT NULL,
    solo         INTEGER NOT NULL,            -- papers with one author
    hyper        INTEGER NOT NULL             -- papers over the cap, left out of the graph
) STRICT, WITHOUT ROWID;
