-- Is there such a topic?
-- param  :topic   its number
-- column label    its most distinctive phrases; no row when there is none
SELECT label FROM topic WHERE topic = :topic
