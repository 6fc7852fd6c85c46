-- ?1 name, ?2 papers, ?3 the last month that is over: it was made as a whole in the turn it has
UPDATE analysis_run SET whole_turn = turn, whole_papers = ?2, whole_month = ?3, whole_day = (SELECT max(first_day) FROM paper)
 WHERE name = ?1
