-- Sharded by the run, not by the paper: all papers that hold a run are on one server, so that each server counts its
-- runs to the end, and only the counts travel. {cluster}, {database}
CREATE TABLE IF NOT EXISTS term AS term_shard ENGINE = Distributed({cluster}, {database}, term_shard, cityHash64(hash))
