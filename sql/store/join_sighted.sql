-- ?1 from, ?2 into: sightings of a summary that stayed behind are of the other's same one
UPDATE sighting SET summary_id = (SELECT same.summary_id FROM summary AS own JOIN summary AS same USING (digest)
                                   WHERE own.summary_id = sighting.summary_id AND same.paper_id = ?2)
 WHERE summary_id IN (SELECT summary_id FROM summary WHERE paper_id = ?1)
