-- Of a large store names, network and what rests on them are measured as a whole from time to time, and in between take
-- up what came (analysis/run.c): when that was, and what there was then.
ALTER TABLE analysis_run ADD COLUMN whole_turn   INTEGER NOT NULL DEFAULT 0; -- 0: not known
ALTER TABLE analysis_run ADD COLUMN whole_papers INTEGER NOT NULL DEFAULT 0;
ALTER TABLE analysis_run ADD COLUMN whole_day    INTEGER;                    -- the last day of the papers
ALTER TABLE analysis_run ADD COLUMN whole_month  TEXT;                       -- the last month that was over

-- What is a matter of the whole graph is not known of a name that came since: NULL.
DROP TABLE author_measure;
CREATE TABLE author_measure (
    person_id         INTEGER PRIMARY KEY,
    papers            INTEGER NOT NULL,
    first_day         INTEGER NOT NULL,
    last_day          INTEGER NOT NULL,
    collaborators     INTEGER NOT NULL,       -- over all papers, the hyper-authored ones too
    degree            INTEGER NOT NULL,       -- in the graph, which leaves those out
    strength          REAL    NOT NULL,       -- sum of Newman weights = papers with co-authors in the graph
    pagerank          REAL,
    betweenness       REAL,
    betweenness_error REAL,                   -- standard error; 0: exact
    closeness         REAL,                   -- in the giant component; NULL outside of it
    clustering        REAL,                   -- NULL: fewer than two co-authors
    core              INTEGER,
    component         INTEGER,                -- 0 is the largest
    community         INTEGER,                -- NULL: of none that is named
    bridging          REAL                    -- participation coefficient over communities; NULL: no ties to any
) STRICT;
DELETE FROM analysis_run WHERE name = 'network';
