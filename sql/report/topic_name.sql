-- A topic as its page calls it.
-- param  :topic  its number
-- column name    its label
SELECT label AS name FROM topic WHERE topic = :topic
