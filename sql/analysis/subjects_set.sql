-- ?1 community, ?2 terms
UPDATE community SET terms = ?2 WHERE community = ?1
