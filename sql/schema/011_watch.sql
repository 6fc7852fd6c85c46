-- Watched terms of the config's fields, week by week.
CREATE TABLE watch_week (
    field    TEXT    NOT NULL,
    pattern  TEXT    NOT NULL,                -- as the config has it
    period   TEXT    NOT NULL,
    papers   INTEGER NOT NULL,                -- of the field, that match
    exposure INTEGER NOT NULL,                -- of the field
    expected REAL,                            -- from the eight weeks before; NULL where the week was not tested
    score    REAL,                            -- standard normal score of the papers, by what was expected
    cusum    REAL,                            -- how far the scores have stayed above half a deviation
    is_alarm INTEGER NOT NULL DEFAULT 0,      -- 1: farther than chance takes it once in 100 weeks; cusum begins anew
    PRIMARY KEY (field, pattern, period)
) STRICT, WITHOUT ROWID;

-- How papers of the nine weeks up to the last that is over write them.
CREATE TABLE watch_variant (
    field   TEXT    NOT NULL,
    pattern TEXT    NOT NULL,
    rank    INTEGER NOT NULL,
    form    TEXT    NOT NULL,
    places  INTEGER NOT NULL,                 -- where it stands
    PRIMARY KEY (field, pattern, rank)
) STRICT, WITHOUT ROWID;
