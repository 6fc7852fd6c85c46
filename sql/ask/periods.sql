-- The periods of a kind, the newest first.
-- param  :field    'all' is the whole store
-- param  :kind     week, month or day
-- param  :before   only earlier ones, as in 2026-W26; '' for any
-- param  :limit    how many
-- column period    as in 2026-W26
-- column state     full, thin, or partial: it can still grow
-- column papers    new ones of the field
SELECT period, state, new_papers AS papers FROM field_period
 WHERE field = :field AND kind = :kind AND (:before = '' OR period < :before)
 ORDER BY first_day DESC LIMIT :limit
