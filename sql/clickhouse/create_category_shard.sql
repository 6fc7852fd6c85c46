-- The categories of a load and their numbers. On every server.
CREATE TABLE IF NOT EXISTS category_shard (
    load UInt32,
    code UInt16,
    name String
) ENGINE = MergeTree PARTITION BY load ORDER BY code
