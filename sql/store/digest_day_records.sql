-- ?1 day, ?2 collection: the papers of that day, each once, whatever number of pages they came on
SELECT source_id, position, day
  FROM (SELECT source_id, position, source.day AS day, arxiv_id,
               row_number() OVER (PARTITION BY paper_id ORDER BY source_id, position) AS time
          FROM sighting JOIN source USING (source_id) JOIN paper USING (paper_id)
         WHERE collection = ?2 AND coalesce(sighting.day, source.day) = ?1)
 WHERE time = 1 ORDER BY arxiv_id
