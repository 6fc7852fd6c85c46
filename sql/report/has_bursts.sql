-- Is any burst on in a week or month?
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26 or 2026-06
-- column bursts   how many
SELECT count(*) AS bursts
  FROM period AS wanted JOIN keyword_burst AS b ON b.field = :field
  JOIN period AS began ON began.period = first_period AND began.first_day <= wanted.last_day
  JOIN period AS ended ON ended.period = last_period AND ended.last_day >= wanted.first_day
 WHERE wanted.period = :period
