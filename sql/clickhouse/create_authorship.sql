-- {cluster}, {database}
CREATE TABLE IF NOT EXISTS authorship AS authorship_shard ENGINE = Distributed({cluster}, {database}, authorship_shard, cityHash64(author))
