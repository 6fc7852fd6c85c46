DELETE FROM field_category WHERE field <> 'all'
