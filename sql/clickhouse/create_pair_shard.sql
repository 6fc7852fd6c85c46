-- Who wrote which paper with whom: each pair of each paper of 2 to 50 authors. On every server.
CREATE TABLE IF NOT EXISTS pair_shard (
    load  UInt32,
    a     UInt32,  -- authors, a < b
    b     UInt32,
    place UInt32,  -- of the paper, by day, then by arXiv id
    paper UInt32,
    day   Int32,
    size  UInt8    -- authors of the paper
) ENGINE = MergeTree PARTITION BY load ORDER BY (a, b, place)
