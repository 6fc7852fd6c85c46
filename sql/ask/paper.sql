-- One paper, whole.
-- param  :id       arXiv id without version, or the id of another source, as in doi:10.1000/x
-- column what      the part
-- column text      what it says
SELECT 'id' AS what, arxiv_id || CASE WHEN version > 1 THEN 'v' || version ELSE '' END AS text FROM v_paper WHERE arxiv_id = :id
UNION ALL SELECT 'title', title FROM v_paper WHERE arxiv_id = :id
UNION ALL SELECT 'authors', authors FROM v_paper WHERE arxiv_id = :id
UNION ALL SELECT 'categories', categories FROM v_paper WHERE arxiv_id = :id
UNION ALL SELECT 'seen', first_day || ' to ' || last_day FROM v_paper WHERE arxiv_id = :id
UNION ALL SELECT 'doi', doi FROM v_paper WHERE arxiv_id = :id AND doi IS NOT NULL
UNION ALL SELECT 'journal', journal_ref FROM v_paper WHERE arxiv_id = :id AND journal_ref IS NOT NULL
UNION ALL SELECT 'seen in', printf('%s (%s): %d times, %s to %s', collection, format, count(*), min(day), max(day))
            FROM v_sighting WHERE arxiv_id = :id GROUP BY collection, format
UNION ALL SELECT field || ' in ' || coalesce(collection, 'an old store'), text
            FROM v_record WHERE arxiv_id = :id AND field NOT IN ('abstract', 'extra') AND text IS NOT NULL
UNION ALL SELECT 'url', url FROM v_paper WHERE arxiv_id = :id
UNION ALL SELECT 'comment', comment FROM v_paper WHERE arxiv_id = :id AND comment IS NOT NULL
UNION ALL SELECT 'keyphrases', group_concat(term, ', ')
            FROM (SELECT term FROM v_paper_keyphrase WHERE arxiv_id = :id ORDER BY rank) HAVING count(*) > 0
UNION ALL SELECT 'topic', printf('%s (%.0f %%)', label, 100 * weight)
            FROM (SELECT label, weight FROM paper JOIN paper_topic USING (paper_id) JOIN topic USING (topic)
                   WHERE arxiv_id = :id ORDER BY weight DESC, topic LIMIT 3)
UNION ALL SELECT 'tldr (' || language || ')', tldr FROM summary JOIN paper USING (paper_id)
           WHERE arxiv_id = :id AND tldr IS NOT NULL
UNION ALL SELECT 'abstract', abstract FROM v_paper WHERE arxiv_id = :id
