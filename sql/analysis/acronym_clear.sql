-- ?1 period: decisions from then on
DELETE FROM acronym WHERE period >= ?1
