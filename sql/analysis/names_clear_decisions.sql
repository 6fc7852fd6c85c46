DELETE FROM name_decision
