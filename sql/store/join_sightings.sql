-- ?1 from, ?2 into: what was seen of one paper was seen of the other
UPDATE sighting SET paper_id = ?2 WHERE paper_id = ?1
