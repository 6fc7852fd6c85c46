-- ?1 every, ?2 from: files to be looked at that are Markdown digests
SELECT source_id, path FROM digest_file JOIN source USING (source_id) WHERE source_id % ?1 = ?2 ORDER BY source_id
