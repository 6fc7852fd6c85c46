-- Topics born and gone in the last re-fit.
-- param  :limit   how many
-- column event    born or gone
-- column topic    its label
-- column fitted   the last day of the papers that were fitted
SELECT t(kind) AS event, label AS topic, fit_day AS fitted FROM topic_event
 WHERE fit_day = (SELECT max(fit_day) FROM topic_event) ORDER BY kind, topic LIMIT :limit
