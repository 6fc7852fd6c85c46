-- What all that is shown of a store rests on: how often papers were changed, and which analysis ran when.
-- column moment   another text, and there is something new to show
SELECT coalesce((SELECT value FROM meta WHERE key = 'change'), 0) || ' '
       || coalesce((SELECT group_concat(name || ' ' || version || ' ' || turn, ', ') FROM (SELECT * FROM analysis_run ORDER BY name)), '')
       AS moment
