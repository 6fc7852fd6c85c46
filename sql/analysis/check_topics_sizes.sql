-- ?1 every, ?2 from: topics with another number of papers than those whose largest topic it is. Not known are the largest
-- topics of papers of which no share is large enough to be kept, or of which two are the same, and papers that were joined.
WITH most AS (
    SELECT paper_id, max(weight) AS weight FROM paper_topic GROUP BY paper_id
), largest AS MATERIALIZED (
    SELECT paper_id, min(topic) AS topic, max(topic) AS or_topic FROM paper_topic AS t JOIN most USING (paper_id, weight) GROUP BY paper_id
), sizes AS MATERIALIZED (
    SELECT topic, sum(is_sure) AS least, count(*) AS most
      FROM (SELECT topic, topic = or_topic AS is_sure FROM largest
             UNION ALL SELECT or_topic, 0 FROM largest WHERE or_topic <> topic) GROUP BY topic
), unknown AS (
    SELECT (SELECT value FROM topic_model WHERE measure = 'folded_to') - (SELECT count(*) FROM largest) AS papers
), counted AS (
    SELECT t.topic, t.label, t.papers, coalesce(s.least, 0) AS least, coalesce(s.most, 0) + (SELECT papers FROM unknown) AS most
      FROM topic AS t LEFT JOIN sizes AS s USING (topic) WHERE t.topic % ?1 = ?2
)
SELECT label || ': ' || papers || ' papers, it is the largest topic of ' || least || CASE most WHEN least THEN '' ELSE ' to ' || most END
  FROM counted WHERE papers NOT BETWEEN least AND most ORDER BY topic
