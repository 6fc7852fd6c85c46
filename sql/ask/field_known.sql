-- Is a field one that the store was analysed with? Nothing where it is.
-- param  :field
-- column fields   those there are, in words
SELECT coalesce((SELECT group_concat('''' || field || '''', ', ') FROM (SELECT field FROM field WHERE field <> 'all' ORDER BY field)),
                'no fields') AS fields
 WHERE NOT EXISTS (SELECT 1 FROM field WHERE field = :field)
