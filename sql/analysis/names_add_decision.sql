-- ?1 name, ?2 number, ?3 kind, ?4 other, ?5 score, ?6 reason
INSERT INTO name_decision(name, number, kind, other, score, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
