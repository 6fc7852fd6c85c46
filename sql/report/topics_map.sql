-- The map of topics as it is drawn, from the bottom up.
-- column kind    'tie', 'topic' or 'label'
-- column x       of a label its middle
-- column y       upwards
-- column to_x    of a tie its other end
-- column to_y    the same
-- column size    of a topic the radius, of a tie the cosine
-- column theme   of the topic, from 1; 0: of none
-- column text    of a label
-- column label   the topic
SELECT m.kind, x, y, to_x, to_y, size, coalesce(theme, 0) AS theme, coalesce(text, '') AS text, label
  FROM topic_map AS m JOIN topic USING (topic) ORDER BY number
