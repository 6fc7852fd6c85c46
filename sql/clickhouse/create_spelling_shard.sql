-- The words of runs that an analysis has called terms, for questions of one's own. On every server.
CREATE TABLE IF NOT EXISTS spelling_shard (
    load UInt32,
    hash UInt64,
    key  String  -- in the singular, case folded, blanks between: what terms are compared by
) ENGINE = MergeTree PARTITION BY load ORDER BY key
