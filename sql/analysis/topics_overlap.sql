-- The papers' topics, by paper: what overlaps, and how many papers have each topic as their largest.
SELECT paper_id, topic, weight FROM paper_topic ORDER BY paper_id, topic
