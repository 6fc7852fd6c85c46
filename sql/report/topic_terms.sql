-- A topic's heaviest terms.
-- param  :topic   its number
-- column terms    comma between
SELECT group_concat(term, ', ') AS terms FROM (SELECT term FROM topic_term WHERE topic = :topic ORDER BY rank) HAVING count(*) > 0
