-- ?1 every, ?2 from: topics with another number of papers than those whose largest topic it is. Not known are the largest
-- topics of papers of which no share is large enough to be kept, or of which two are the same, and papers that were joined.
WITH most AS (
    SELECT paper_id, max(weight) AS weight FROM paper_topic GROUP BY paper_id
), largest AS (
    SELECT paper_id, min(topic) AS topic, max(topic) AS or_topic FROM paper_topic AS t JOIN most USING (paper_id, weight) GROUP BY paper_id
), unknown AS (
    SELECT (SELECT value FROM topic_model WHERE measure = 'folded_to') - (SELECT count(*) FROM most) AS papers
), counted AS (
    SELECT t.topic, t.label, t.papers, (SELECT count(*) FROM largest AS l WHERE l.topic = t.topic AND l.or_topic = t.topic) AS least,
           (SELECT count(*) FROM largest AS l WHERE t.topic IN (l.topic, l.or_topic)) + (SELECT papers FROM unknown) AS most
      FROM topic AS t WHERE t.topic % ?1 = ?2
)
SELECT label || ': ' || papers || ' papers, it is the largest topic of ' || least || CASE most WHEN least THEN '' ELSE ' to ' || most END
  FROM counted WHERE papers NOT BETWEEN least AND most ORDER BY topic
