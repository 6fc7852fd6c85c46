DELETE FROM keyword_paper
