-- What could not be read, and what was read after a repair.
-- param  :limit        how many
-- column source_file   the file
-- column position      where in it
-- column reason        why
-- column excerpt       how it begins
SELECT source_file, position, reason, excerpt FROM v_reject
 ORDER BY source_file, length(position), position, reason LIMIT :limit
