DELETE FROM field_category
