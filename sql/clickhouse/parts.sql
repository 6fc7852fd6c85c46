-- Which loads a server holds rows of, by table.
SELECT DISTINCT table, partition FROM system.parts
 WHERE database = currentDatabase() AND active AND (table = 'load' OR table LIKE '%\\_shard') ORDER BY table, partition
