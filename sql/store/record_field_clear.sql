-- ?1 record_id
DELETE FROM record_field WHERE record_id = ?1
