-- The terms of the themes as they are drawn, in a box of 100 by 72: those near each other share papers.
CREATE TABLE keyword_map (
    field  TEXT    NOT NULL,
    number INTEGER NOT NULL,                  -- from the bottom up
    kind   TEXT    NOT NULL CHECK (kind IN ('tie', 'term', 'label')),
    term   TEXT    NOT NULL,
    theme  INTEGER NOT NULL,                  -- of keyword_theme
    x      REAL    NOT NULL,                  -- of a label its middle
    y      REAL    NOT NULL,
    to_x   REAL,                              -- of a tie
    to_y   REAL,
    size   REAL    NOT NULL,                  -- of a term the radius, of a tie the NPMI
    PRIMARY KEY (field, number)
) STRICT, WITHOUT ROWID;

DELETE FROM analysis_run WHERE name = 'keywords';
-- The weeks whose themes are kept are counted anew.
DELETE FROM keyword_made WHERE period IN (SELECT period FROM keyword_theme);
