-- What papers lack.
-- column part      of a paper
-- column papers    without it
-- column part_of:pct   of all papers
WITH n AS (SELECT count(*) AS papers FROM paper),
     lack(place, part, papers) AS (
       SELECT 1, t('abstract'), count(*) FROM paper WHERE coalesce(abstract, '') = ''
       UNION ALL SELECT 2, t('authors'), count(*) FROM paper WHERE NOT EXISTS (SELECT 1 FROM authorship AS a WHERE a.paper_id = paper.paper_id)
       UNION ALL SELECT 3, t('a category known to arXiv'), count(*) FROM paper WHERE coalesce(primary_category, '') = ''
       UNION ALL SELECT 4, t('a summary by somebody''s model'), count(*) FROM paper
                  WHERE NOT EXISTS (SELECT 1 FROM summary AS s WHERE s.paper_id = paper.paper_id AND s.tldr IS NOT NULL))
SELECT part, lack.papers AS papers, 1.0 * lack.papers / max(n.papers, 1) AS "part_of:pct" FROM lack, n ORDER BY place
