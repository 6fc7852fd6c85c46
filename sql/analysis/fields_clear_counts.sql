DELETE FROM field_count
