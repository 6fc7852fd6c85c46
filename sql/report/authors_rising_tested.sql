-- How many names were tested in the week.
-- param  :period  as in 2026-W26
-- column line:md  a sentence
SELECT CASE count(*) WHEN 0 THEN t('No name was tested: it takes four weeks to be held against, and ten papers in them.')
            ELSE printf(t('%,d names with ten papers in nine weeks, or three expected, were tested as keywords are (q ≤ 0.05); not those likely to be several people.'), count(*)) END AS "line:md"
  FROM v_author_period WHERE period = :period
