-- ?1 paper_id: sightings that name no record are of the first
UPDATE sighting SET record_id = (SELECT min(record_id) FROM record WHERE record.paper_id = ?1)
 WHERE paper_id = ?1 AND record_id IS NULL
