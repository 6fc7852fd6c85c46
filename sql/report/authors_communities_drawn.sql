-- The biggest communities that are sure, as they are drawn: boxes of 100 by 66.
-- column panel      1 is the largest
-- column kind       'title', 'tie', 'person' or 'label'
-- column x          of a label its middle
-- column y          upwards
-- column to_x       of a tie its other end
-- column to_y       the same
-- column size       of a person the radius, of a tie its papers
-- column text       of a title the community's label, of a label the name
-- column community  its label
SELECT panel, kind, round(x, 2) AS x, round(y, 2) AS y, round(to_x, 2) AS to_x, round(to_y, 2) AS to_y,
       round(size, 2) AS size, text, label AS community
  FROM (SELECT panel, 0 AS place, number, kind, x, y, to_x, to_y, size, coalesce(text, '') AS text, c.label
          FROM drawing JOIN community AS c USING (community)
        UNION ALL
        SELECT DISTINCT panel, 1, 0, 'title', 0, 70, NULL, NULL, 0, replace(replace(c.label, ' others', t(' others')), ' other', t(' other')), c.label
          FROM drawing JOIN community AS c USING (community))
 ORDER BY panel, place, number
