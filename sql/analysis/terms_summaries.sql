-- ?1 paper_id: what summaries in other languages say, of each language the first by digest first
SELECT language, digest, coalesce(tldr, ''), coalesce(motivation, ''), coalesce(method, ''), coalesce(result, ''),
       coalesce(conclusion, '')
  FROM summary WHERE paper_id = ?1 AND language <> 'en' ORDER BY language, digest
