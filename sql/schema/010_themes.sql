-- Which terms go together, as of the last week that is over: pairs of terms in papers of its nine weeks, and the themes
-- they make.

CREATE TABLE keyword_link (
    field   TEXT    NOT NULL,
    term_a  TEXT    NOT NULL,
    term_b  TEXT    NOT NULL,
    papers  INTEGER NOT NULL,                 -- that hold both
    npmi    REAL    NOT NULL,                 -- normalised pointwise mutual information: 0 by chance, 1 never apart
    jaccard REAL    NOT NULL,                 -- share of the papers of either that hold both
    PRIMARY KEY (field, term_a, term_b)
) STRICT, WITHOUT ROWID;

CREATE TABLE keyword_theme (
    field      TEXT    NOT NULL,
    theme      INTEGER NOT NULL,              -- 1 is the most central
    period     TEXT    NOT NULL,              -- the week it is as of
    label      TEXT    NOT NULL,              -- its two terms that hang most with the others
    papers     INTEGER NOT NULL,              -- that hold two of its terms or more
    centrality REAL    NOT NULL,              -- Callon's: how much it hangs with the other themes
    density    REAL    NOT NULL,              -- Callon's: how much it hangs together
    quadrant   TEXT    NOT NULL CHECK (quadrant IN ('motor', 'basic', 'niche', 'emerging or declining')),
    PRIMARY KEY (field, theme)
) STRICT, WITHOUT ROWID;

CREATE TABLE keyword_theme_term (
    field    TEXT    NOT NULL,
    theme    INTEGER NOT NULL,
    rank     INTEGER NOT NULL,                -- by strength
    term     TEXT    NOT NULL,
    papers   INTEGER NOT NULL,
    strength REAL    NOT NULL,                -- sum of its NPMI with the other terms of the theme
    PRIMARY KEY (field, theme, rank)
) STRICT, WITHOUT ROWID;
