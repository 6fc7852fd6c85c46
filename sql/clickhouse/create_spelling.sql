-- {cluster}, {database}
CREATE TABLE IF NOT EXISTS spelling AS spelling_shard ENGINE = Distributed({cluster}, {database}, spelling_shard, cityHash64(hash))
