-- Which papers stood in which file; day is NULL where it is the file's.
SELECT source_id, paper_id, day FROM sighting
