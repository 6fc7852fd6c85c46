-- ?1 record_id
SELECT field, text FROM record_field WHERE record_id = ?1
