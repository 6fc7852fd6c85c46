-- ?1 field, ?2 period, ?3 fingerprint, ?4 exposure
INSERT INTO keyword_made(field, period, fingerprint, exposure) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (field, period) DO UPDATE SET fingerprint = excluded.fingerprint, exposure = excluded.exposure
