-- ?1 name: the version and the change it last ran at, its turn; and of when it was last made as a whole the turn, how many
-- papers there were, and the last month that was over
SELECT version, change, turn, whole_turn, whole_papers, whole_month FROM analysis_run WHERE name = ?1
