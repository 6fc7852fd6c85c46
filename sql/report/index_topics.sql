-- Topics with a page, for the site's search.
-- param  :place   the report's folder
-- column text     what it is called
-- column href     its page
-- column note     its heaviest terms
SELECT label AS text, printf('%s/topic-%d.html', :place, topic) AS href,
       (SELECT group_concat(term, ', ') FROM (SELECT term FROM topic_term AS w WHERE w.topic = t.topic ORDER BY rank LIMIT 5)) AS note
  FROM topic AS t WHERE is_sound ORDER BY topic
