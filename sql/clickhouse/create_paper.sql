-- {cluster}, {database}
CREATE TABLE IF NOT EXISTS paper AS paper_shard ENGINE = Distributed({cluster}, {database}, paper_shard, cityHash64(paper))
