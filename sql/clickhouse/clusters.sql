-- The clusters that the server knows, with how many shards.
SELECT cluster, max(shard_num) AS shards FROM system.clusters GROUP BY cluster ORDER BY cluster
