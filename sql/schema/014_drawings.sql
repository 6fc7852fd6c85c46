-- The biggest communities as they are drawn, in boxes of 100 by 66: what is drawn, from the bottom up.
CREATE TABLE drawing (
    panel     INTEGER NOT NULL,               -- 1, 2, …
    number    INTEGER NOT NULL,               -- 0, 1, …
    kind      TEXT    NOT NULL CHECK (kind IN ('tie', 'person', 'label')),
    community INTEGER NOT NULL,
    x         REAL    NOT NULL,               -- of a label its middle
    y         REAL    NOT NULL,
    to_x      REAL,                           -- of a tie
    to_y      REAL,
    size      REAL    NOT NULL,               -- of a person the radius, of a tie its papers
    person_id INTEGER,                        -- of a person and of a label
    text      TEXT,                           -- of a label: the name, its first names as initials where that is too long
    PRIMARY KEY (panel, number)
) STRICT, WITHOUT ROWID;
