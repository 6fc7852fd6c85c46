DELETE FROM author_measure
