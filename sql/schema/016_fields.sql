-- The fields of the config, as they were when the store was last analysed: reports tell a field's papers by them.

CREATE TABLE field (
    field TEXT PRIMARY KEY                    -- 'all' is the whole store, and always there
) STRICT, WITHOUT ROWID;

CREATE TABLE field_category (
    field    TEXT NOT NULL,
    category TEXT NOT NULL,                   -- a paper of the field has one of these; '' is any
    PRIMARY KEY (field, category)
) STRICT, WITHOUT ROWID;

-- A field's part of each week and month that has any.
CREATE TABLE field_count (
    field      TEXT    NOT NULL,
    period     TEXT    NOT NULL,
    papers     INTEGER NOT NULL,              -- as in period
    new_papers INTEGER NOT NULL,
    PRIMARY KEY (field, period)
) STRICT, WITHOUT ROWID;

INSERT INTO field VALUES ('all');
INSERT INTO field_category VALUES ('all', '');
