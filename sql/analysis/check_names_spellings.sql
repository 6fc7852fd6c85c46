-- ?1 every, ?2 from: spellings of persons that no paper has, or that a paper has and are not kept
SELECT name || CASE WHEN is_kept THEN ': is kept as a spelling of person ' || person_id || ', and on no paper'
                    ELSE ': is on a paper as a spelling of person ' || person_id || ', and not kept as one' END
  FROM (SELECT author_id, person_id, max(is_kept) AS is_kept
          FROM (SELECT DISTINCT author_id, person_id, 0 AS is_kept FROM authorship
                 WHERE author_id % ?1 = ?2 AND person_id IS NOT NULL
                UNION ALL
                SELECT author_id, person_id, 1 FROM spelling WHERE author_id % ?1 = ?2)
         GROUP BY author_id, person_id HAVING count(*) = 1) JOIN author USING (author_id)
 ORDER BY name, person_id
