-- What a Markdown digest holds beside its papers, so that the file comes back byte for byte.

-- A Markdown digest that was read.
CREATE TABLE digest_file (
    source_id  INTEGER PRIMARY KEY REFERENCES source,
    generation INTEGER NOT NULL,              -- of the tool that wrote it, 1 to 4: the one whose print it is nearest to
    has_crlf   INTEGER NOT NULL,              -- 1: lines end in CR LF
    pieces     INTEGER NOT NULL,              -- records, and one for what follows the last
    hash       TEXT    NOT NULL               -- of its bytes, unpacked
) STRICT;

-- Its contents, in their order.
CREATE TABLE digest_section (
    source_id INTEGER NOT NULL REFERENCES source,
    place     INTEGER NOT NULL,               -- from 0
    name      TEXT    NOT NULL,
    total     INTEGER,                        -- as stated; NULL: not stated
    PRIMARY KEY (source_id, place)
) STRICT, WITHOUT ROWID;

-- Where the file differs from what is printed for a record: the first `head` bytes of the print, then `text`, then its
-- last `tail` bytes.
CREATE TABLE digest_text (
    source_id INTEGER NOT NULL REFERENCES source,
    position  INTEGER NOT NULL,               -- of the record
    head      INTEGER NOT NULL,
    tail      INTEGER NOT NULL,
    text      BLOB    NOT NULL,
    PRIMARY KEY (source_id, position)
) STRICT, WITHOUT ROWID;
