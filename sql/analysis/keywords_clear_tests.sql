DELETE FROM keyword_test
