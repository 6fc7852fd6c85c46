-- Loads that are whole, each with the state of the store it was made from; on the server that is asked only. All rows
-- of all tables say which load they are of: what has no row here does not exist.
CREATE TABLE IF NOT EXISTS load (
    load  UInt32,
    state String
) ENGINE = MergeTree PARTITION BY load ORDER BY load
