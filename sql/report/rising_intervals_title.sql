-- Takeaway and source of the chart of ratios.
-- param  :field   'all' is the whole store
-- param  :period  as in 2026-W26
-- column title    the takeaway
-- column note     the line of source
SELECT coalesce((SELECT printf(t('%s: %.1f times its usual rate'), term, ratio)
                   FROM keyword_period JOIN term USING (term_id)
                  WHERE field = :field AND period = :period AND trend = 'rising' AND NOT is_wording AND ratio IS NOT NULL
                  ORDER BY shrunken DESC, q_value, term LIMIT 1),
                t('Nothing rose beyond chance; these are worth watching')) AS title,
       t('Rate against the eight periods before, 95 % interval, log scale; grey and hollow: not significant') AS note
