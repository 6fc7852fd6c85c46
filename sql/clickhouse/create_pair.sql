-- All papers of a pair are on one server. {cluster}, {database}
CREATE TABLE IF NOT EXISTS pair AS pair_shard ENGINE = Distributed({cluster}, {database}, pair_shard, cityHash64(a, b))
