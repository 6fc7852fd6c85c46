-- Who wrote which paper. On every server.
CREATE TABLE IF NOT EXISTS authorship_shard (
    load   UInt32,
    author UInt32,
    paper  UInt32,
    day    Int32
) ENGINE = MergeTree PARTITION BY load ORDER BY (author, day, paper)
