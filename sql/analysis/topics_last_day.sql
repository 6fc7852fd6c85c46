-- The last day of the papers, how many there are, and the highest of their numbers.
SELECT date(max(first_day) * 86400, 'unixepoch'), count(*), coalesce(max(paper_id), 0) FROM paper
