DELETE FROM spelling
