-- ?1 kind, ?2 paper_id: periods, how many new papers they have, over how many their shares were counted, and whether a
-- paper came since the one of that id.
SELECT p.period, p.first_day, p.last_day, p.new_papers,
       coalesce((SELECT exposure FROM topic_period AS t WHERE t.field = 'all' AND t.period = p.period LIMIT 1), 0) AS counted,
       p.first_day <= (SELECT max(first_day) FROM paper WHERE paper_id > ?2)
       AND p.last_day >= (SELECT min(first_day) FROM paper WHERE paper_id > ?2) AS has_more
  FROM period AS p WHERE kind = ?1 ORDER BY p.first_day
