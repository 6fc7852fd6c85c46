-- Persons, as the analysis "names" tells them apart. On every server.
CREATE TABLE IF NOT EXISTS author_shard (
    load   UInt32,
    author UInt32,  -- place of the name in byte order
    person UInt32,  -- the store's person_id
    name   String
) ENGINE = MergeTree PARTITION BY load ORDER BY author
