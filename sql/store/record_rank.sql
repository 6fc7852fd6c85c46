-- ?1 record_id, ?2 version, ?3 trust, ?4 day
UPDATE record SET version = ?2, trust = ?3, day = ?4 WHERE record_id = ?1
