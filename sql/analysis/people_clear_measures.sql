DELETE FROM people_measure
