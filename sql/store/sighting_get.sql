-- ?1 source_id, ?2 position: a sighting, its record (the paper's first where none is named) and its summary
SELECT paper_id, coalesce(sighting.record_id, (SELECT min(record_id) FROM record WHERE record.paper_id = sighting.paper_id)),
       section, version, sighting.day, language, tldr, motivation, method, result, conclusion
  FROM sighting LEFT JOIN summary USING (summary_id, paper_id)
 WHERE source_id = ?1 AND position = ?2
