-- Why records could not be read, the most frequent reason first.
-- param  :limit     how many
-- column reason     why
-- column records    how many
-- column repaired   yes: they were read after a repair
-- column example    where one is
SELECT reason, count(*) AS records, CASE WHEN is_repaired THEN t('yes') ELSE t('no') END AS repaired,
       min(printf(t('%s, line %d'), path, line)) AS example
  FROM reject JOIN source USING (source_id) GROUP BY reason, is_repaired ORDER BY records DESC, reason, is_repaired LIMIT :limit
