DELETE FROM field WHERE field <> 'all'
