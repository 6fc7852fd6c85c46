-- The last day of the papers, how many there are, and the highest of their numbers.
SELECT date((SELECT max(first_day) FROM paper) * 86400, 'unixepoch') AS last_day, (SELECT count(*) FROM paper) AS papers,
       (SELECT coalesce(max(paper_id), 0) FROM paper) AS last_paper
