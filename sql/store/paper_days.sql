-- ?1 paper_id, ?2 first_day, ?3 last_day, ?4 is_new, ?5 record_trust, ?6 record_day, ?7 version
UPDATE paper SET first_day = ?2, last_day = ?3, is_new = ?4, record_trust = ?5, record_day = ?6, version = ?7
 WHERE paper_id = ?1
