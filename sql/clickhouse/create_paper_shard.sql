-- The papers of the English forward index, as they were first seen. On every server.
CREATE TABLE IF NOT EXISTS paper_shard (
    load       UInt32,
    paper      UInt32,        -- the store's paper_id
    arxiv_id   String,
    day        Int32,         -- first seen, in days since 1970-01-01
    is_new     UInt8,         -- 0: an update of an old paper, which counts in no period
    category   String,        -- the primary one
    code       UInt16,        -- the same as a number, of this load
    codes      Array(UInt16)  -- all of its categories
) ENGINE = MergeTree PARTITION BY load ORDER BY (day, paper)
