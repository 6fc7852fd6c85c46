-- ?1 day, ?2 collection (NULL: any), ?3 how the path ends (NULL: any), ?4 language (NULL: any). The files that hold
-- papers of that day, and Markdown digests that hold none; the best first.
SELECT source_id, collection, records, day,
       EXISTS (SELECT 1 FROM digest_file WHERE digest_file.source_id = source.source_id) AS is_digest,
       (SELECT count(*) FROM sighting JOIN summary USING (summary_id)
         WHERE sighting.source_id = source.source_id AND (?4 IS NULL OR language = ?4)) AS summaries,
       format IN ('digest_md', 'digest_jsonl', 'kaggle') OR ?3 IS NOT NULL AS is_listing
  FROM source
 WHERE (day = ?1 OR source_id IN (SELECT source_id FROM sighting WHERE day = ?1))
   AND (?2 IS NULL OR collection = ?2)
   AND (?3 IS NULL OR substr(path, -length(?3)) = ?3)
   AND (records > 0 OR is_digest)
 ORDER BY ?4 IS NOT NULL AND summaries > 0 DESC, is_digest DESC, summaries DESC, records DESC, collection, path, source_id
