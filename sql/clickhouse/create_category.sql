-- {cluster}, {database}
CREATE TABLE IF NOT EXISTS category AS category_shard ENGINE = Distributed({cluster}, {database}, category_shard, cityHash64(code))
