DELETE FROM coverage
