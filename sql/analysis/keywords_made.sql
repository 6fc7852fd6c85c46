-- ?1 field: what its periods were made from
SELECT period, fingerprint FROM keyword_made WHERE field = ?1
