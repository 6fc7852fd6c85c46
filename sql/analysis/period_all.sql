-- ?1 kind: its periods, the oldest first; no two share a day
SELECT period, first_day, last_day, is_comparable FROM period WHERE kind = ?1 ORDER BY number
