-- The tables and views of the store that are not for users.
-- column name   of the table
SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB 'v_*' ORDER BY name
