-- ?1 every, ?2 from: drawn persons who are of another community than they are drawn in
SELECT 'panel ' || panel || ': person ' || person_id || ' is drawn in community ' || d.community || ', and is of ' || coalesce(m.community, 'none')
  FROM drawing AS d LEFT JOIN author_measure AS m USING (person_id)
 WHERE d.kind = 'person' AND person_id % ?1 = ?2 AND m.community IS NOT d.community ORDER BY panel, number
