-- The most central authors, for the site's search.
-- param  :place   the report's folder
-- param  :limit   how many
-- column text     the name's usual spelling
-- column href     the section that lists them
-- column note     its papers
SELECT name AS text, :place || '.html#' || t('who-is-central') AS href,
       printf(t('%,d paper%s'), papers, CASE papers WHEN 1 THEN '' ELSE 's' END) AS note
  FROM v_author WHERE NOT is_group ORDER BY pagerank DESC, name LIMIT :limit
