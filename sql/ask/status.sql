-- What the store holds.
-- column what     the thing counted
-- column count    how many, or when
SELECT 'files' AS what, count(*) AS count FROM source
UNION ALL SELECT 'records', coalesce(sum(records), 0) FROM source
UNION ALL SELECT 'papers', count(*) FROM paper
UNION ALL SELECT 'new papers', coalesce(sum(is_new), 0) FROM paper
UNION ALL SELECT 'author names', count(DISTINCT author_id) FROM authorship
UNION ALL SELECT 'summaries', count(*) FROM summary
UNION ALL SELECT 'rejected', count(*) FROM reject WHERE NOT is_repaired
UNION ALL SELECT 'repaired', count(DISTINCT source_id || '/' || position) FROM reject WHERE is_repaired
UNION ALL SELECT 'first day', date(min(first_day) * 86400, 'unixepoch') FROM paper
UNION ALL SELECT 'last day', date(max(last_day) * 86400, 'unixepoch') FROM paper
UNION ALL SELECT 'mailings seen in full', count(*) FROM v_coverage WHERE source = 'all' AND state = 'full'
UNION ALL SELECT 'days thin, empty or missing', count(*) FROM v_coverage
           WHERE source = 'all' AND state IN ('thin', 'empty', 'missing')
UNION ALL SELECT 'analyses out of date', count(*) FROM analysis_run
           WHERE change < (SELECT value FROM meta WHERE key = 'change')
