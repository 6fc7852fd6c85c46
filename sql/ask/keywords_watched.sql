-- What is watched, in a week.
-- param  :field     of the config
-- param  :period    as in 2026-W26
-- param  :like      text the pattern must hold, '' for any
-- param  :limit     how many
-- column pattern    as the config has it
-- column papers     of the field, that match
-- column expected   from the eight weeks before
-- column cusum      how far it has stayed above what was expected; an alarm is over 2.85 (100 weeks between false ones)
-- column alarm      yes, or empty
-- column variants   how papers write it, the most frequent first, as of the last week that is over
SELECT pattern, papers, round(expected, 2) AS expected, round(cusum, 2) AS cusum,
       CASE is_alarm WHEN 1 THEN 'yes' ELSE '' END AS alarm,
       (SELECT group_concat(form || ' ' || places, ', ') FROM (SELECT form, places FROM v_watch_variant AS v
         WHERE v.field = w.field AND v.pattern = w.pattern ORDER BY rank)) AS variants
  FROM v_watch AS w WHERE field = :field AND period = :period AND instr(lower(pattern), lower(:like)) > 0
 ORDER BY is_alarm DESC, w.cusum DESC, pattern LIMIT :limit
