-- The fields that the store was analysed with, the whole store first.
-- column field   'all' is the whole store
SELECT field FROM field ORDER BY field <> 'all', field
