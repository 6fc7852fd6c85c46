-- Does the field watch authors?
-- param  :field    the field
-- column authors   how many
SELECT count(*) AS authors FROM json_each((SELECT value FROM meta WHERE key = 'watched authors'))
 WHERE json_extract(value, '$.field') = :field
