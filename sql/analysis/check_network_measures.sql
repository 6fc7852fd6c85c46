-- ?1 every, ?2 from (of the measures, in their order): measures of the graph that are not what its authors and their papers give.
-- Not counted again are distances, modularity and assortativity: they need the whole graph in memory.
WITH corners AS (
    SELECT total(round(clustering * degree * (degree - 1) / 2)) AS closed, total(degree * (degree - 1) / 2) AS corners
      FROM author_measure WHERE degree > 1
), parts AS (
    SELECT component, count(*) AS authors FROM author_measure GROUP BY component
), team AS MATERIALIZED (
    SELECT count(DISTINCT person_id) AS size FROM authorship WHERE person_id IS NOT NULL GROUP BY paper_id
), counted(measure, counted) AS (
    SELECT 'components', count(*) FROM parts
     UNION ALL SELECT 'giant_authors', coalesce(max(authors), 0) FROM parts
     UNION ALL SELECT 'giant_pairs', (SELECT count(*) FROM pair JOIN author_measure ON person_id = person_a WHERE component = 0)
     UNION ALL SELECT 'top_core', coalesce(max(core), 0) FROM author_measure
     UNION ALL SELECT 'top_degree', coalesce(max(degree), 0) FROM author_measure
     UNION ALL SELECT 'clustering', total(clustering) / count(*) FROM author_measure
     UNION ALL SELECT 'triangles', CAST(closed / 3 + 0.5 AS INTEGER) FROM corners
     UNION ALL SELECT 'transitivity', closed / corners FROM corners
     UNION ALL SELECT 'hyper_papers', total(size > 50) FROM team
     UNION ALL SELECT 'solo_papers', total(size = 1) FROM team
     UNION ALL SELECT 'team_mean', avg(size) FROM team
)
SELECT measure || ': ' || value || ', there are ' || counted
  FROM (SELECT measure, value, counted, row_number() OVER (ORDER BY measure) AS number FROM network_measure JOIN counted USING (measure))
 WHERE number % ?1 = ?2 AND abs(value - counted) > 1e-9 * max(1, abs(counted)) ORDER BY measure
