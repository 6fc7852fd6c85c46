-- The rows of the load {old} in {table}, on one server.
ALTER TABLE {table} DROP PARTITION {old}
