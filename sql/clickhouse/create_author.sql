-- {cluster}, {database}
CREATE TABLE IF NOT EXISTS author AS author_shard ENGINE = Distributed({cluster}, {database}, author_shard, cityHash64(author))
