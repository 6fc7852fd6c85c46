-- What the course of names and pairs shows.
-- param  :period  the last week, as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
SELECT printf(t('%,d names wrote in %s, %.0f %% of them new to this store'), authors, period, 100.0 * new_authors / max(authors, 1)) AS title,
       t('Dashed: never seen before in this store; a young store knows few. Pairs: papers of up to 50 authors.') AS note
  FROM network_period WHERE period = :period
